/** The open document, the only place that replaces it, and what is selected in it. */
@NullMarked
package dev.hopscope.app.session;

import org.jspecify.annotations.NullMarked;
