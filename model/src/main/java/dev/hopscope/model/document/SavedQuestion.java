package dev.hopscope.model.document;

import java.util.Optional;

/**
 * A question kept with the document.
 *
 * @param question what is asked
 * @param expect what the answer should be, where someone has said
 * @param note why it is asked; may be empty
 */
public record SavedQuestion(Question question, Optional<Expectation> expect, String note) {}
