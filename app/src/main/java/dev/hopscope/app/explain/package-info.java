/** The question bar and its answer, hop by hop. */
@NullMarked
package dev.hopscope.app.explain;

import org.jspecify.annotations.NullMarked;
