/** DNS names: which addresses one has, as who asks would see it. */
@NullMarked
package dev.hopscope.routing.name;

import org.jspecify.annotations.NullMarked;
