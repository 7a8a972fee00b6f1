/** Work beside the thread of the window. */
@NullMarked
package dev.hopscope.app.background;

import org.jspecify.annotations.NullMarked;
