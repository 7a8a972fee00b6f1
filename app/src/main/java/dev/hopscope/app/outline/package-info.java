/** The network as a tree. */
@NullMarked
package dev.hopscope.app.outline;

import org.jspecify.annotations.NullMarked;
