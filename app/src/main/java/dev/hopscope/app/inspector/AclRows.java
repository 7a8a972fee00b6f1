package dev.hopscope.app.inspector;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.Vpc;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** The rules of a network ACL in one direction, by number, the final {@code *} last. */
final class AclRows extends NumberedRows<AclRule> {
  private static final int NUMBER = 0;
  private static final int TRAFFIC = 1;
  private static final int CIDR = 2;
  private static final int STEP = 10;
  private static final int FIRST = 100;

  private final Subject<NetworkAcl> subject;
  private final Direction direction;

  AclRows(Subject<NetworkAcl> subject, Direction direction) {
    super(FIRST, STEP, AclRule.HIGHEST_NUMBER);
    this.subject = subject;
    this.direction = direction;
  }

  @Override
  public String noun() {
    return "rule";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("#", 0.5, Entry.TYPED),
        new Column("Traffic", 1.25, Entry.PROPOSED),
        new Column(direction == Direction.INGRESS ? "Source" : "Destination", 1.35, Entry.TYPED),
        new Column("Action", 0.75, Entry.CHOSEN));
  }

  @Override
  public List<String> proposals(int line, int column) {
    return column == TRAFFIC ? TrafficProposals.ALL : List.of("allow", "deny");
  }

  @Override
  List<AclRule> rows() {
    return subject.now().rules(direction);
  }

  @Override
  List<String> cells(AclRule rule) {
    return List.of(
        Integer.toString(rule.number()),
        rule.traffic().toString(),
        rule.cidr().toString(),
        rule.action().name().toLowerCase(Locale.ROOT));
  }

  @Override
  List<Line> locked() {
    return List.of(
        new Line(
            List.of("*", "all", "any", "deny"),
            false,
            "Every network ACL ends with this rule: what nothing matched is denied."));
  }

  @Override
  Parsed<AclRule> changed(AclRule rule, int column, String text) {
    return switch (column) {
      case NUMBER -> renumbered(rule, text);
      case TRAFFIC ->
          Typed.traffic(text)
              .map(traffic -> new AclRule(rule.number(), rule.action(), traffic, rule.cidr()));
      case CIDR ->
          Typed.cidr(text)
              .map(cidr -> new AclRule(rule.number(), rule.action(), rule.traffic(), cidr));
      default -> action(rule, text);
    };
  }

  @Override
  OptionalInt numberOf(AclRule rule) {
    return OptionalInt.of(rule.number());
  }

  @Override
  AclRule numbered(AclRule rule, int number) {
    return new AclRule(number, rule.action(), rule.traffic(), rule.cidr());
  }

  /** The last rule, {@code *}, is there anyway; a number that is taken gives way to a free one. */
  @Override
  Parsed<Optional<AclRule>> pasted(PastedTable.Line line, List<AclRule> rows) {
    return pasted(PastedRule.of(line), rows);
  }

  @Override
  Parsed<List<Pasted<AclRule>>> described(DescribedTable answer) {
    return answer.rows(
        "describe-network-acls",
        answer.answer().networkAcls(),
        acl -> Optional.of(acl.id()),
        Optional.of(subject.id()),
        acl -> acl.rules(direction),
        rule ->
            new Pasted<AclRule>(
                "Rule " + rule.number(), rows -> pasted(PastedRule.of(rule), rows)));
  }

  private Parsed<Optional<AclRule>> pasted(PastedRule pasted, List<AclRule> rows) {
    if (pasted.number().equals("*")) {
      return Parsed.ok(Optional.empty());
    }
    return pasted
        .traffic()
        .flatMap(
            traffic ->
                Typed.cidr(pasted.peer())
                    .flatMap(
                        cidr ->
                            number(pasted, rows)
                                .flatMap(
                                    number ->
                                        action(
                                            AclRule.allow(number, traffic, cidr),
                                            pasted.action()))))
        .map(rule -> rows.contains(rule) ? Optional.empty() : Optional.of(rule));
  }

  private Parsed<Integer> number(PastedRule pasted, List<AclRule> rows) {
    if (pasted.number().isEmpty()) {
      return free(rows, 0);
    }
    return Typed.ruleNumber(pasted.number())
        .flatMap(number -> numbers(rows).contains(number) ? free(rows, number) : Parsed.ok(number));
  }

  private static Parsed<AclRule> action(AclRule rule, String text) {
    return switch (text.strip()) {
      case "allow" -> Parsed.ok(AclRule.allow(rule.number(), rule.traffic(), rule.cidr()));
      case "deny" -> Parsed.ok(AclRule.deny(rule.number(), rule.traffic(), rule.cidr()));
      default -> Parsed.bad("allow or deny");
    };
  }

  @Override
  Parsed<AclRule> fresh(List<AclRule> rules) {
    Cidr around =
        subject.topology().find(subject.now().vpc(), Vpc.class).stream()
            .flatMap(Vpc::allCidrs)
            .findFirst()
            .orElse(Cidr.ANY_IPV4);
    return free(rules, 0).map(number -> AclRule.allow(number, Traffic.tcp(443), around));
  }

  @Override
  Edit replace(List<AclRule> rules) {
    return Subject.replace(subject.now().withRules(direction, rules));
  }
}
