/** What puts problems right: definite edits, each proved on a copy before it is offered. */
@NullMarked
package dev.hopscope.model.remedy;

import org.jspecify.annotations.NullMarked;
