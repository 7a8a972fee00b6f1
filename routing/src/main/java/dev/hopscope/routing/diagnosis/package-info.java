/** What stands in a packet's way, all of it, and what would mend it. */
@NullMarked
package dev.hopscope.routing.diagnosis;

import org.jspecify.annotations.NullMarked;
