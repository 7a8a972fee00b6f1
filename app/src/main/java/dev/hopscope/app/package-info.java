/** The desktop app: the launcher, the window and its menus. */
@NullMarked
package dev.hopscope.app;

import org.jspecify.annotations.NullMarked;
