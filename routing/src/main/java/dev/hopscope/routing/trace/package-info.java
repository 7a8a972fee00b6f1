/** What a walk leaves behind: the steps of a packet, as data. */
@NullMarked
package dev.hopscope.routing.trace;

import org.jspecify.annotations.NullMarked;
