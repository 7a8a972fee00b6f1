/** The way of a packet through a picture; knows no toolkit. */
@NullMarked
package dev.hopscope.app.way;

import org.jspecify.annotations.NullMarked;
