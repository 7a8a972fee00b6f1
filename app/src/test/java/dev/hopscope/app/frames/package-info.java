/** Measures how long frames of the canvas take; run by hand, not by the tests. */
@NullMarked
package dev.hopscope.app.frames;

import org.jspecify.annotations.NullMarked;
