/** Addresses, ranges and protocols as values: what a rule, a route or a packet is written with. */
@NullMarked
package dev.hopscope.model.address;

import org.jspecify.annotations.NullMarked;
