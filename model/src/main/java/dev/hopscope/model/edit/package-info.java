/** Changes to a document as values, and the history of those made. */
@NullMarked
package dev.hopscope.model.edit;

import org.jspecify.annotations.NullMarked;
