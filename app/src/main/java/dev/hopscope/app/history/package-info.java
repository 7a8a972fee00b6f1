/** The list of edits made and undone. */
@NullMarked
package dev.hopscope.app.history;

import org.jspecify.annotations.NullMarked;
