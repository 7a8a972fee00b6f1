/** The topology file: reading it strictly, writing it so that it diffs well. */
@NullMarked
package dev.hopscope.model.file;

import org.jspecify.annotations.NullMarked;
