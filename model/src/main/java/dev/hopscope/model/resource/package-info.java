/** The nouns of an AWS network: one record for each kind, and what each refers to. */
@NullMarked
package dev.hopscope.model.resource;

import org.jspecify.annotations.NullMarked;
