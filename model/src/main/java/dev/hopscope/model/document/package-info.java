/** The whole document: network, drawing, saved questions and notes, as one value. */
@NullMarked
package dev.hopscope.model.document;

import org.jspecify.annotations.NullMarked;
