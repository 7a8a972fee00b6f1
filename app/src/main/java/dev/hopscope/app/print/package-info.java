/** The picture on paper. */
@NullMarked
package dev.hopscope.app.print;

import org.jspecify.annotations.NullMarked;
