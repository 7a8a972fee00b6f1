package dev.hopscope.app.inspector;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.FirewallRule;
import dev.hopscope.model.resource.FirewallRule.Action;
import dev.hopscope.model.resource.FirewallRuleGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The rules of a firewall's rule group, by number. */
final class FirewallRows extends NumberedRows<FirewallRule> {
  private static final int NUMBER = 0;
  private static final int ACTION = 1;
  private static final int TRAFFIC = 2;
  private static final int FROM = 3;
  private static final int TO = 4;
  private static final int ALSO = 5;
  private static final String ANY = "any";

  private final Subject<FirewallRuleGroup> subject;

  FirewallRows(Subject<FirewallRuleGroup> subject) {
    super(1, 1, FirewallRule.HIGHEST_NUMBER);
    this.subject = subject;
  }

  @Override
  public String noun() {
    return "rule";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("#", 0.5, Entry.TYPED),
        new Column("Action", 0.8, Entry.CHOSEN),
        new Column("Traffic", 0.9, Entry.PROPOSED),
        new Column("Source", 1.2, Entry.TYPED),
        new Column("Destination", 1.2, Entry.TYPED),
        new Column("Also", 0.8, Entry.TYPED));
  }

  @Override
  public boolean isEditable(int line, int column) {
    return column != ALSO && super.isEditable(line, column);
  }

  @Override
  public List<String> proposals(int line, int column) {
    return column == TRAFFIC
        ? TrafficProposals.ALL
        : actions().stream().map(FirewallRows::text).toList();
  }

  private List<Action> actions() {
    return switch (subject.now().type()) {
      case STATELESS -> List.of(Action.PASS, Action.DROP, Action.FORWARD);
      case STATEFUL -> List.of(Action.PASS, Action.DROP, Action.REJECT, Action.ALERT);
    };
  }

  private static String text(Action action) {
    return action.name().toLowerCase(Locale.ROOT);
  }

  @Override
  List<FirewallRule> rows() {
    return subject.now().rules();
  }

  @Override
  List<String> cells(FirewallRule rule) {
    List<String> also = new ArrayList<>();
    rule.sourcePorts().ifPresent(ports -> also.add("from port " + ports));
    if (rule.bothWays()) {
      also.add("both ways");
    }
    rule.unsupported().ifPresent(also::add);
    return List.of(
        Integer.toString(rule.number()),
        text(rule.action()),
        rule.traffic().toString(),
        text(rule.from()),
        text(rule.to()),
        String.join(", ", also));
  }

  private static String text(List<Cidr> ranges) {
    return ranges.isEmpty()
        ? ANY
        : ranges.stream().map(Cidr::toString).collect(Collectors.joining(", "));
  }

  @Override
  Parsed<FirewallRule> changed(FirewallRule rule, int column, String text) {
    return switch (column) {
      case NUMBER -> renumbered(rule, text);
      case ACTION ->
          actions().stream()
              .filter(action -> text(action).equals(text.strip()))
              .findFirst()
              .map(action -> Parsed.ok(rule.withAction(action)))
              .orElseGet(() -> Parsed.bad("one of the actions of this engine"));
      case TRAFFIC -> Typed.traffic(text).map(rule::withTraffic);
      case FROM -> ranges(text).map(ranges -> rule.between(ranges, rule.to()));
      case TO -> ranges(text).map(ranges -> rule.between(rule.from(), ranges));
      default -> Parsed.bad("this follows from the rule as it was read");
    };
  }

  private static Parsed<List<Cidr>> ranges(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty() || stripped.equalsIgnoreCase(ANY)) {
      return Parsed.ok(List.of());
    }
    List<Cidr> ranges = new ArrayList<>();
    for (String word : stripped.split("[,\\s]+", -1)) {
      Optional<Cidr> range = Cidr.tryParse(word);
      if (range.isEmpty()) {
        return Parsed.bad("ranges such as 10.0.0.0/16, with commas between, or any");
      }
      ranges.add(range.get());
    }
    return Parsed.ok(ranges);
  }

  @Override
  OptionalInt numberOf(FirewallRule rule) {
    return OptionalInt.of(rule.number());
  }

  @Override
  FirewallRule numbered(FirewallRule rule, int number) {
    return rule.withNumber(number);
  }

  @Override
  Parsed<FirewallRule> fresh(List<FirewallRule> rules) {
    return free(rules, 0)
        .map(
            number -> FirewallRule.of(number, Action.PASS, Traffic.tcp(443), List.of(), List.of()));
  }

  @Override
  Edit replace(List<FirewallRule> rules) {
    return Subject.replace(
        subject
            .now()
            .withRules(
                rules.stream().sorted(Comparator.comparingInt(FirewallRule::number)).toList()));
  }
}
