package dev.hopscope.model.file;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The steps from every released version of the format to the current one. */
final class Migrations {
  /** In order, without a gap: the first starts from version 1. */
  static final List<Migration> ALL = List.of();

  /** The version that is written. */
  static final int CURRENT = 1 + ALL.size();

  private Migrations() {}

  /** The file in the current version. */
  static ObjectNode toCurrent(ObjectNode file, int version) {
    ObjectNode current = file;
    for (Migration step : ALL.subList(version - 1, ALL.size())) {
      current = step.apply(current);
    }
    return current;
  }
}
