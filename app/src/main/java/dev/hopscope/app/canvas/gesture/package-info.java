/** One class for each thing a person does on the canvas with mouse or keys. */
@NullMarked
package dev.hopscope.app.canvas.gesture;

import org.jspecify.annotations.NullMarked;
