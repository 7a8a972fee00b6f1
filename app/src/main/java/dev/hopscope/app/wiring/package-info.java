/** What a wire drawn from one resource to another means, and why some cannot be drawn. */
@NullMarked
package dev.hopscope.app.wiring;

import org.jspecify.annotations.NullMarked;
