/** What is painted, as data: figures, their layout and what lies under a point. No toolkit. */
@NullMarked
package dev.hopscope.app.picture;

import org.jspecify.annotations.NullMarked;
