package dev.hopscope.model.aws;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.address.PortRange;
import dev.hopscope.model.resource.Vpc;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The addresses and ports of a stateful rule as Suricata writes them: {@code any}, ranges, lists in
 * brackets, {@code !} before what is not meant, and variables.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/network-firewall/latest/developerguide/stateful-rule-groups-ips.html">Working
 *     with stateful rule groups</a>
 */
final class FirewallVariables {
  private static final int DEEPEST = 8;

  private final Map<String, String> addresses = new HashMap<>();
  private final Map<String, String> ports = new HashMap<>();

  private FirewallVariables() {}

  static FirewallVariables of(Item group, Collection<Vpc> homes) {
    FirewallVariables variables = new FirewallVariables();
    List<String> ranges = homes.stream().flatMap(Vpc::allCidrs).map(Cidr::toString).toList();
    if (!ranges.isEmpty()) {
      variables.addresses.put("HOME_NET", "[" + String.join(",", ranges) + "]");
    }
    group
        .child("RuleVariables")
        .ifPresent(
            of -> {
              of.child("IPSets").ifPresent(sets -> define(sets, variables.addresses));
              of.child("PortSets").ifPresent(sets -> define(sets, variables.ports));
            });
    if (variables.addresses.containsKey("HOME_NET")) {
      variables.addresses.putIfAbsent("EXTERNAL_NET", "!$HOME_NET");
    }
    return variables;
  }

  private static void define(Item sets, Map<String, String> variables) {
    for (String name : sets.node().propertyNames()) {
      sets.child(name)
          .map(set -> FirewallsReader.texts(set, "Definition"))
          .filter(definition -> !definition.isEmpty())
          .ifPresent(definition -> variables.put(name, "[" + String.join(",", definition) + "]"));
    }
  }

  /** The ranges, none for any; empty where the text is of no such form. */
  Optional<List<Cidr>> ranges(String text) {
    return isAny(text) ? Optional.of(List.of()) : rangesIn(text.strip(), DEEPEST);
  }

  private static boolean isAny(String text) {
    return text.strip().equalsIgnoreCase("any");
  }

  private Optional<List<Cidr>> rangesIn(String text, int depth) {
    if (depth == 0) {
      return Optional.empty();
    }
    if (isAny(text)) {
      return Optional.of(List.of(Cidr.ANY_IPV4, Cidr.ANY_IPV6));
    }
    if (text.startsWith("$")) {
      return Optional.ofNullable(addresses.get(text.substring(1)))
          .flatMap(definition -> rangesIn(definition, depth - 1));
    }
    if (text.startsWith("!")) {
      return rangesIn(text.substring(1).strip(), depth - 1)
          .map(holes -> without(List.of(Cidr.ANY_IPV4, Cidr.ANY_IPV6), holes));
    }
    if (text.startsWith("[") && text.endsWith("]")) {
      return listed(text.substring(1, text.length() - 1), depth - 1);
    }
    return Cidr.tryParse(text).or(() -> Address.tryParse(text).map(Cidr::of)).map(List::of);
  }

  private Optional<List<Cidr>> listed(String text, int depth) {
    List<Cidr> meant = new ArrayList<>();
    List<Cidr> holes = new ArrayList<>();
    boolean onlyHoles = true;
    for (String part : parts(text)) {
      boolean hole = part.startsWith("!");
      Optional<List<Cidr>> ranges = rangesIn(hole ? part.substring(1).strip() : part, depth);
      if (ranges.isEmpty()) {
        return Optional.empty();
      }
      onlyHoles &= hole;
      (hole ? holes : meant).addAll(ranges.get());
    }
    return Optional.of(without(onlyHoles ? List.of(Cidr.ANY_IPV4, Cidr.ANY_IPV6) : meant, holes));
  }

  /** Commas inside brackets part nothing. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? ',' : text.charAt(i);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (c == ',' && (depth == 0 || i == text.length())) {
        String part = text.substring(from, i).strip();
        if (!part.isEmpty()) {
          parts.add(part);
        }
        from = i + 1;
      }
    }
    return parts;
  }

  private static List<Cidr> without(List<Cidr> ranges, List<Cidr> holes) {
    List<Cidr> left = ranges;
    for (Cidr hole : holes) {
      left = left.stream().flatMap(range -> without(range, hole).stream()).toList();
    }
    return left;
  }

  private static List<Cidr> without(Cidr range, Cidr hole) {
    if (!range.overlaps(hole)) {
      return List.of(range);
    }
    if (hole.contains(range)) {
      return List.of();
    }
    List<Cidr> left = new ArrayList<>();
    int length = range.length() + 1;
    left.addAll(without(new Cidr(range.address(), length), hole));
    left.addAll(without(new Cidr(upperHalf(range), length), hole));
    return left;
  }

  private static Address upperHalf(Cidr range) {
    Address first = range.address();
    int bit = first.family().bits() - range.length() - 1;
    return first.family() == Family.IPV4 || bit < Long.SIZE
        ? new Address(first.family(), first.high(), first.low() | 1L << bit)
        : new Address(first.family(), first.high() | 1L << (bit - Long.SIZE), first.low());
  }

  /** The ports; empty where the text is of no such form. */
  Optional<List<PortRange>> ports(String text) {
    return portsIn(text.strip(), DEEPEST);
  }

  private Optional<List<PortRange>> portsIn(String text, int depth) {
    if (depth == 0) {
      return Optional.empty();
    }
    if (isAny(text)) {
      return Optional.of(List.of(PortRange.ALL));
    }
    if (text.startsWith("$")) {
      return Optional.ofNullable(ports.get(text.substring(1)))
          .flatMap(definition -> portsIn(definition, depth - 1));
    }
    if (text.startsWith("[") && text.endsWith("]")) {
      List<PortRange> all = new ArrayList<>();
      for (String part : parts(text.substring(1, text.length() - 1))) {
        Optional<List<PortRange>> some = portsIn(part, depth - 1);
        if (some.isEmpty()) {
          return Optional.empty();
        }
        all.addAll(some.get());
      }
      return Optional.of(all);
    }
    String range = text.startsWith(":") ? "0" + text : text.endsWith(":") ? text + "65535" : text;
    return PortRange.tryParse(range.replace(':', '-')).map(List::of);
  }
}
