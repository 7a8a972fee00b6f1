/** The list of what is wrong with the network. */
@NullMarked
package dev.hopscope.app.problems;

import org.jspecify.annotations.NullMarked;
