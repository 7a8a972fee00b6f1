/** The palette, and what a kind dropped from it brings along. */
@NullMarked
package dev.hopscope.app.palette;

import org.jspecify.annotations.NullMarked;
