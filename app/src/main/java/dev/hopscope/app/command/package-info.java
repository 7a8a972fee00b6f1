/** What a window can do, as data: menus, palette and the sheet of keys are made of it. */
@NullMarked
package dev.hopscope.app.command;

import org.jspecify.annotations.NullMarked;
