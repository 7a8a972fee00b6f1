package dev.hopscope.model.aws;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.IcmpType;
import dev.hopscope.model.address.PortRange;
import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.resource.FirewallRule;
import dev.hopscope.model.resource.FirewallRule.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The rules of one {@code RuleGroup}: stateless ones, stateful ones in fields, Suricata's text, or
 * a list of domains. A rule with several protocols or ports becomes several.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_RulesSource.html">RulesSource</a>
 */
final class FirewallRuleItems {
  private final Item group;
  private final FirewallVariables variables;
  private final List<FirewallRule> rules = new ArrayList<>();

  FirewallRuleItems(Item group, FirewallVariables variables) {
    this.group = group;
    this.variables = variables;
  }

  List<FirewallRule> rules() {
    Optional<Item> source = group.child("RulesSource");
    source
        .flatMap(of -> of.child("StatelessRulesAndCustomActions"))
        .ifPresent(of -> of.list("StatelessRules").forEach(this::stateless));
    source.ifPresent(of -> of.list("StatefulRules").forEach(this::stateful));
    source.flatMap(of -> of.child("RulesSourceList")).ifPresent(this::domains);
    source
        .flatMap(of -> of.text("RulesString"))
        .ifPresent(text -> text.lines().map(String::strip).forEach(this::suricata));
    return List.copyOf(rules);
  }

  private void stateless(Item rule) {
    Optional<Item> definition = rule.child("RuleDefinition");
    Optional<Item> match = definition.flatMap(each -> each.child("MatchAttributes"));
    if (match.isEmpty()) {
      return;
    }
    List<String> actions = FirewallsReader.texts(definition.get(), "Actions");
    Action action =
        actions.contains("aws:drop")
            ? Action.DROP
            : actions.contains("aws:pass") ? Action.PASS : Action.FORWARD;
    Optional<String> flags =
        match.get().list("TCPFlags").isEmpty() ? Optional.empty() : Optional.of("TCPFlags");
    int number = place(rule.number("Priority").orElse(1));
    for (Traffic traffic : statelessTraffic(match.get())) {
      for (Optional<PortRange> from : sourcePorts(ports(match.get(), "SourcePorts"))) {
        rules.add(
            new FirewallRule(
                number,
                action,
                traffic,
                addresses(match.get(), "Sources"),
                addresses(match.get(), "Destinations"),
                from,
                false,
                flags));
      }
    }
  }

  private static List<Traffic> statelessTraffic(Item match) {
    List<Traffic> all = new ArrayList<>();
    List<String> numbers = FirewallsReader.texts(match, "Protocols");
    List<PortRange> ports = ports(match, "DestinationPorts");
    if (numbers.isEmpty()) {
      return List.of(Traffic.of(Protocol.ALL));
    }
    for (String number : numbers) {
      Protocol protocol =
          Protocol.tryParse(number)
              .orElseThrow(() -> match.malformed("Protocols", "is no protocol: " + number));
      for (PortRange range : protocol.hasPorts() ? ports : List.of(PortRange.ALL)) {
        all.add(new Traffic(protocol, range, IcmpType.ANY));
      }
    }
    return all;
  }

  private static List<PortRange> ports(Item match, String field) {
    List<PortRange> ports = new ArrayList<>();
    for (Item range : match.list(field)) {
      int from = range.number("FromPort").orElse(0);
      try {
        ports.add(new PortRange(from, range.number("ToPort").orElse(from)));
      } catch (IllegalArgumentException refused) {
        throw match.malformed(field, "is no range of ports: " + refused.getMessage());
      }
    }
    return ports.isEmpty() ? List.of(PortRange.ALL) : ports;
  }

  private static List<Optional<PortRange>> sourcePorts(List<PortRange> ports) {
    return ports.stream()
        .map(
            range -> range.equals(PortRange.ALL) ? Optional.<PortRange>empty() : Optional.of(range))
        .distinct()
        .toList();
  }

  private List<Cidr> addresses(Item match, String field) {
    List<Cidr> ranges = new ArrayList<>();
    for (Item definition : match.list(field)) {
      String text = definition.required("AddressDefinition");
      ranges.addAll(
          variables
              .ranges(text)
              .orElseThrow(
                  () -> definition.malformed("AddressDefinition", "is no range: " + text)));
    }
    return ranges;
  }

  private static int place(int number) {
    return Math.max(1, Math.min(number, FirewallRule.HIGHEST_NUMBER));
  }

  private void stateful(Item rule) {
    Optional<Item> header = rule.child("Header");
    if (header.isEmpty()) {
      return;
    }
    List<String> options =
        rule.list("RuleOptions").stream().flatMap(each -> each.text("Keyword").stream()).toList();
    add(
        new SuricataRule(
            rule.text("Action").orElse("alert"),
            header.get().text("Protocol").orElse("ip"),
            header.get().text("Source").orElse("any"),
            header.get().text("SourcePort").orElse("any"),
            header.get().text("Direction").filter("ANY"::equals).isPresent(),
            header.get().text("Destination").orElse("any"),
            header.get().text("DestinationPort").orElse("any"),
            options));
  }

  private void suricata(String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    SuricataRule.parse(line)
        .ifPresentOrElse(this::add, () -> addUnread(action(line.split("\\s+", 2)[0]), line));
  }

  /** The listed names pass and other ones do not, or the other way round: by content, not here. */
  private void domains(Item list) {
    boolean allows =
        list.text("GeneratedRulesType").filter(type -> type.startsWith("ALLOW")).isPresent();
    if (allows) {
      addUnread(Action.PASS, "domain list");
    }
    addUnread(Action.DROP, "domain list");
  }

  private void addUnread(Action action, String what) {
    rules.add(
        new FirewallRule(
            next(),
            action,
            what.equals("domain list") ? Traffic.of(Protocol.TCP) : Traffic.of(Protocol.ALL),
            List.of(),
            List.of(),
            Optional.empty(),
            false,
            Optional.of(what.length() <= 200 ? what : what.substring(0, 200))));
  }

  private void add(SuricataRule rule) {
    rules.addAll(rule.rules(next(), variables));
  }

  private int next() {
    return place(rules.stream().mapToInt(FirewallRule::number).max().orElse(0) + 1);
  }

  /** The action that a word means. */
  static Action action(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "pass" -> Action.PASS;
      case "drop" -> Action.DROP;
      case "reject", "rejectsrc", "rejectdst", "rejectboth" -> Action.REJECT;
      default -> Action.ALERT;
    };
  }
}
