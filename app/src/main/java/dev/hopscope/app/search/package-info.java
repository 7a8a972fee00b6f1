/** Finds anything in a window: resources, rules and routes, problems, commands. */
@NullMarked
package dev.hopscope.app.search;

import org.jspecify.annotations.NullMarked;
