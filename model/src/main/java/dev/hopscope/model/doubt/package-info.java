/** Where AWS's pages are silent or contradict each other, and what this program takes to hold. */
@NullMarked
package dev.hopscope.model.doubt;

import org.jspecify.annotations.NullMarked;
