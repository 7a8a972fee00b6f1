package dev.hopscope.model.aws;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one file holds.
 *
 * @param origin the file
 * @param items the objects of each call's answer; a call that answered with an empty list is there
 * @param otherKeys top-level keys that are no answer of a network call
 * @param problem why the file could not be read to its end
 */
record Answer(
    Origin origin,
    Map<Call, List<Item>> items,
    List<String> otherKeys,
    Optional<MalformedAnswer> problem) {

  /** Whether a part of a network was in it. */
  boolean isNetwork() {
    return items.keySet().stream().anyMatch(call -> !call.hasCommonKey());
  }
}
