/** The command line: one command a file; none that draws no window starts a toolkit. */
@NullMarked
package dev.hopscope.app.cli;

import org.jspecify.annotations.NullMarked;
