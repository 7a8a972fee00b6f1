/** The network as a value: resources by id, and what refers to what, as an immutable graph. */
@NullMarked
package dev.hopscope.model.topology;

import org.jspecify.annotations.NullMarked;
