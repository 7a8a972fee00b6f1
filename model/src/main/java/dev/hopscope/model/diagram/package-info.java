/** Where resources are drawn: placement only, no style. */
@NullMarked
package dev.hopscope.model.diagram;

import org.jspecify.annotations.NullMarked;
