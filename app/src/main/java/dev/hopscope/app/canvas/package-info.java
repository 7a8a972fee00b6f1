/** The canvas: it paints a picture, and turns what the mouse does into gestures. */
@NullMarked
package dev.hopscope.app.canvas;

import org.jspecify.annotations.NullMarked;
