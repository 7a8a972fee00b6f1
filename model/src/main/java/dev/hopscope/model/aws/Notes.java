package dev.hopscope.model.aws;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the reading assumed or left out, each thing once, in the order in which it was met. */
final class Notes {
  private final Set<String> lines = new LinkedHashSet<>();

  void add(String line) {
    lines.add(line);
  }

  List<String> lines() {
    return List.copyOf(lines);
  }
}
