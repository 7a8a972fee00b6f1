package dev.hopscope.app.inspector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Text from the AWS console, a spreadsheet or one of our own tables, as lines of cells: separated
 * by tabs, or by commas with quotes where a cell has one. A first line of column headings names the
 * cells of the others.
 */
record PastedTable(List<Line> lines) {
  /** Headings of the AWS console's tables of rules, routes and prefix lists. */
  private static final Set<String> HEADINGS =
      Set.of(
          "rule number",
          "rule #",
          "security group rule id",
          "ip version",
          "type",
          "protocol",
          "port range",
          "source",
          "destination",
          "allow/deny",
          "description",
          "target",
          "status",
          "propagated",
          "route origin",
          "cidr",
          "cidr block",
          "attachment id",
          "resource type",
          "resource id",
          "route type",
          "route state",
          "prefix list id");

  /**
   * A line that holds something.
   *
   * @param number its place in the text, from 1
   * @param cells stripped; a dash, as the console writes for nothing, is empty
   * @param named the cells by heading in small letters; empty where the text has no headings
   */
  record Line(int number, List<String> cells, Map<String, String> named) {
    Line {
      cells = List.copyOf(cells);
      named = Map.copyOf(named);
    }

    /** The cell under the first of these headings that there is. */
    Optional<String> under(String... headings) {
      return List.of(headings).stream()
          .flatMap(heading -> Optional.ofNullable(named.get(heading)).stream())
          .findFirst();
    }

    /** The cell at a place, empty where the line is shorter. */
    String at(int place) {
      return place < cells.size() ? cells.get(place) : "";
    }
  }

  PastedTable {
    lines = List.copyOf(lines);
  }

  /**
   * Reads pasted text.
   *
   * @param own the headings of the table that it is pasted into
   */
  static PastedTable parse(String text, List<String> own) {
    boolean tabs = text.indexOf('\t') >= 0;
    List<Line> lines = new ArrayList<>();
    List<String> headings = List.of();
    int number = 0;
    for (String raw : text.split("\\R", -1)) {
      number++;
      if (raw.isBlank()) {
        continue;
      }
      List<String> cells =
          (tabs ? byTabs(raw) : byCommas(raw)).stream().map(PastedTable::clean).toList();
      if (lines.isEmpty() && headings.isEmpty() && isHeading(cells, own)) {
        headings = cells.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
      } else {
        lines.add(new Line(number, cells, named(headings, cells)));
      }
    }
    return new PastedTable(lines);
  }

  private static boolean isHeading(List<String> cells, List<String> own) {
    long known =
        cells.stream()
            .map(cell -> cell.toLowerCase(Locale.ROOT))
            .filter(
                cell -> HEADINGS.contains(cell) || own.stream().anyMatch(cell::equalsIgnoreCase))
            .count();
    return known > 0 && known * 2 >= cells.size();
  }

  private static Map<String, String> named(List<String> headings, List<String> cells) {
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < headings.size(); i++) {
      named.putIfAbsent(headings.get(i), i < cells.size() ? cells.get(i) : "");
    }
    return named;
  }

  private static List<String> byTabs(String line) {
    return List.of(line.split("\t", -1));
  }

  private static List<String> byCommas(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  private static String clean(String cell) {
    String stripped = cell.replace('\u00a0', ' ').strip();
    return stripped.equals("-") || stripped.equals("–") || stripped.equals("—") ? "" : stripped;
  }
}
