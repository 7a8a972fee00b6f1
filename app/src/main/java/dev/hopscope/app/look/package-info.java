/** How each kind looks: label, glyph, colour, and the two themes. */
@NullMarked
package dev.hopscope.app.look;

import org.jspecify.annotations.NullMarked;
