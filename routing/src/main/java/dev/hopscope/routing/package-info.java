/** The door: ask whether one end reaches another, and why not. */
@NullMarked
package dev.hopscope.routing;

import org.jspecify.annotations.NullMarked;
