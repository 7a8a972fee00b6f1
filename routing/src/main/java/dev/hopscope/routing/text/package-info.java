/** Answers and steps in English, for terminals, goldens and panels. */
@NullMarked
package dev.hopscope.routing.text;

import org.jspecify.annotations.NullMarked;
