package dev.hopscope.model.aws;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.IcmpType;
import dev.hopscope.model.address.PortRange;
import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.resource.FirewallRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule in the words of Suricata.
 *
 * @param bothWays whether it is written with {@code <>}
 * @param options the keywords of its options
 */
record SuricataRule(
    String action,
    String protocol,
    String source,
    String sourcePort,
    boolean bothWays,
    String destination,
    String destinationPort,
    List<String> options) {
  private static final String TERM = "(!?\\[[^()]*?\\]|\\S+)";
  private static final Pattern LINE =
      Pattern.compile(
          "(\\w+)\\s+(\\S+)\\s+%s\\s+%s\\s+(->|<>)\\s+%s\\s+%s\\s*\\((.*)\\)\\s*"
              .formatted(TERM, TERM, TERM, TERM));
  private static final Pattern OPTION =
      Pattern.compile("\\s*([\\w.]+)\\s*(?::(?:\"(?:\\\\.|[^\"\\\\])*\"|[^;\"])*)?;");

  /** Options that name the rule or order its output, and match nothing. */
  private static final Set<String> NAMING =
      Set.of(
          "sid", "gid", "rev", "msg", "classtype", "metadata", "reference", "priority", "noalert");

  /** A line of a rule file; empty where it is no rule. */
  static Optional<SuricataRule> parse(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<String> options = new ArrayList<>();
    Matcher option = OPTION.matcher(matcher.group(8));
    while (option.find()) {
      options.add(option.group(1));
    }
    return Optional.of(
        new SuricataRule(
            matcher.group(1),
            matcher.group(2),
            matcher.group(3),
            matcher.group(4),
            matcher.group(5).equals("<>"),
            matcher.group(6),
            matcher.group(7),
            options));
  }

  /** The same as rules on addresses and ports, marked where it looks at more. */
  List<FirewallRule> rules(int number, FirewallVariables variables) {
    List<String> more = new ArrayList<>();
    options.stream()
        .map(option -> option.toLowerCase(Locale.ROOT))
        .filter(option -> !NAMING.contains(option))
        .distinct()
        .forEach(more::add);
    Optional<Protocol> known = carried();
    if (known.isEmpty()) {
      more.addFirst("protocol " + protocol.toLowerCase(Locale.ROOT));
    }
    List<Cidr> from = ranges(source, variables, more);
    List<Cidr> to = ranges(destination, variables, more);
    List<PortRange> sourcePorts = ports(sourcePort, variables, more);
    List<PortRange> ports = ports(destinationPort, variables, more);
    Protocol traffic = known.orElseGet(this::carrier);
    Optional<String> unsupported =
        more.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", more));
    List<FirewallRule> rules = new ArrayList<>();
    for (PortRange range : traffic.hasPorts() ? ports : List.of(PortRange.ALL)) {
      for (PortRange fromPorts : traffic.hasPorts() ? sourcePorts : List.of(PortRange.ALL)) {
        rules.add(
            new FirewallRule(
                number,
                FirewallRuleItems.action(action),
                new Traffic(traffic, range, IcmpType.ANY),
                from,
                to,
                fromPorts.equals(PortRange.ALL) ? Optional.empty() : Optional.of(fromPorts),
                bothWays,
                unsupported));
      }
    }
    return rules;
  }

  /** The protocols that a header shows. */
  private Optional<Protocol> carried() {
    return switch (protocol.toLowerCase(Locale.ROOT)) {
      case "ip", "pkthdr" -> Optional.of(Protocol.ALL);
      case "tcp" -> Optional.of(Protocol.TCP);
      case "udp" -> Optional.of(Protocol.UDP);
      case "icmp" -> Optional.of(Protocol.ICMP);
      default -> Optional.empty();
    };
  }

  /** What carries a protocol that only content shows. */
  private Protocol carrier() {
    return switch (protocol.toLowerCase(Locale.ROOT)) {
      case "dns", "dhcp", "ntp", "tftp", "ikev2", "krb5", "quic", "sip" -> Protocol.ALL;
      default -> Protocol.TCP;
    };
  }

  private static List<Cidr> ranges(String text, FirewallVariables variables, List<String> more) {
    Optional<List<Cidr>> ranges = variables.ranges(text);
    if (ranges.isEmpty()) {
      more.add(text);
    }
    return ranges.orElse(List.of());
  }

  private static List<PortRange> ports(
      String text, FirewallVariables variables, List<String> more) {
    Optional<List<PortRange>> ports = variables.ports(text).filter(all -> !all.isEmpty());
    if (ports.isEmpty()) {
      more.add("port " + text);
    }
    return ports.orElse(List.of(PortRange.ALL));
  }
}
