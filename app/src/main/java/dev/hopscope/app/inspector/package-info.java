/** The inspector: the fields and tables of what is selected. */
@NullMarked
package dev.hopscope.app.inspector;

import org.jspecify.annotations.NullMarked;
