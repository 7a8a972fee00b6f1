package dev.hopscope.app.inspector;

import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.Peer;
import dev.hopscope.model.resource.SecurityGroupRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A line of a pasted table of rules, its cells told apart by their headings or, without headings,
 * by what they look like.
 *
 * @param number of a network ACL's rule, {@code *} of its last; empty for a security group's
 * @param peer source or destination
 * @param action allow, deny, or empty
 */
record PastedRule(
    String number, Parsed<Traffic> traffic, String peer, String action, String description) {

  /** A rule as AWS describes it. */
  static PastedRule of(AclRule rule) {
    return new PastedRule(
        Integer.toString(rule.number()),
        Parsed.ok(rule.traffic()),
        rule.cidr().toString(),
        rule.action().name().toLowerCase(Locale.ROOT),
        "");
  }

  /** A rule as AWS describes it. */
  static PastedRule of(SecurityGroupRule rule) {
    String peer =
        switch (rule.peer()) {
          case Peer.Range range -> range.cidr().toString();
          case Peer.Listed listed -> listed.prefixList().value();
          case Peer.Group group -> group.group().value();
        };
    return new PastedRule("", Parsed.ok(rule.traffic()), peer, "", rule.description());
  }

  static PastedRule of(PastedTable.Line line) {
    return line.named().isEmpty() ? guessed(line.cells()) : named(line);
  }

  private static PastedRule named(PastedTable.Line line) {
    String own = line.under("traffic").orElse("");
    Parsed<Traffic> traffic =
        own.isEmpty()
            ? ConsoleTraffic.of(
                line.under("type").orElse(""),
                line.under("protocol").orElse(""),
                line.under("port range").orElse(""))
            : Typed.traffic(own);
    return new PastedRule(
        line.under("rule number", "rule #", "#").orElse(""),
        traffic,
        peer(line.under("source", "destination", "cidr", "cidr block").orElse("")),
        line.under("allow/deny", "action").orElse("").toLowerCase(Locale.ROOT),
        line.under("description").orElse(""));
  }

  private static PastedRule guessed(List<String> cells) {
    String number = "";
    String type = "";
    String protocol = "";
    String ports = "";
    String peer = "";
    String action = "";
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      String lower = cell.toLowerCase(Locale.ROOT);
      if (cell.isEmpty()
          || lower.startsWith("sgr-")
          || lower.equals("ipv4")
          || lower.equals("ipv6")) {
        continue;
      }
      if (i == 0 && lower.matches("\\*|\\d+") && cells.size() > 2) {
        number = lower;
      } else if (lower.equals("allow") || lower.equals("deny")) {
        action = lower;
      } else if (peer.isEmpty() && isPeer(lower)) {
        peer = peer(cell);
      } else if (type.isEmpty() && ConsoleTraffic.isType(cell)) {
        type = cell;
      } else if (protocol.isEmpty() && isProtocol(lower)) {
        protocol = cell;
      } else if (ports.isEmpty() && (ConsoleTraffic.arePorts(cell) || isEvery(lower))) {
        ports = cell;
      } else {
        rest.add(cell);
      }
    }
    String own = rest.isEmpty() ? "" : rest.getFirst();
    boolean ownWords = type.isEmpty() && protocol.isEmpty() && Typed.traffic(own).isOk();
    if (ownWords) {
      rest.removeFirst();
    }
    return new PastedRule(
        number,
        ownWords ? Typed.traffic(own) : ConsoleTraffic.of(type, protocol, ports),
        peer,
        action,
        String.join(" ", rest));
  }

  private static boolean isProtocol(String lower) {
    return lower.matches("(all|tcp|udp|icmp|icmpv6|ipv6 icmp|ipv6-icmp|-1|.*\\(\\d+\\))");
  }

  private static boolean isEvery(String lower) {
    return lower.equals("all") || lower.equals("n/a");
  }

  private static boolean isPeer(String lower) {
    return lower.startsWith("anywhere")
        || lower.matches("(sg|pl)-\\S+.*")
        || lower.matches("[0-9a-f.:]+/\\d+");
  }

  /** {@code Anywhere-IPv4} as its range, {@code sg-1 / name} as its id. */
  static String peer(String cell) {
    String lower = cell.toLowerCase(Locale.ROOT);
    if (lower.equals("anywhere-ipv4") || lower.equals("anywhere")) {
      return "0.0.0.0/0";
    }
    return lower.equals("anywhere-ipv6") ? "::/0" : idOf(cell);
  }

  /** The id of what the console writes as id, slash and name. */
  static String idOf(String cell) {
    int slash = cell.indexOf(" / ");
    return (slash < 0 ? cell : cell.substring(0, slash)).strip();
  }
}
