/** The walk of one packet through the rooms of a network; used by nobody outside routing. */
@NullMarked
package dev.hopscope.routing.walk;

import org.jspecify.annotations.NullMarked;
