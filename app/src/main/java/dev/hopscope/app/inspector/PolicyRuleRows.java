package dev.hopscope.app.inspector;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.PortRange;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.TransitGatewayPolicyRule;
import dev.hopscope.model.resource.TransitGatewayPolicyTable;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The rules of a transit gateway policy table, by number; AWS's own rules come first. */
final class PolicyRuleRows extends NumberedRows<TransitGatewayPolicyRule> {
  private static final int NUMBER = 0;
  private static final int TRAFFIC = 1;
  private static final int SOURCE = 2;
  private static final int SOURCE_PORTS = 3;
  private static final int DESTINATION = 4;
  private static final int STEP = 10;
  private static final String ANY = "any";

  private final Subject<TransitGatewayPolicyTable> subject;

  PolicyRuleRows(Subject<TransitGatewayPolicyTable> subject) {
    super(STEP, STEP, TransitGatewayPolicyRule.HIGHEST_NUMBER);
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
        new Column("Traffic", 0.9, Entry.PROPOSED),
        new Column("Source", 1.1, Entry.TYPED),
        new Column("Its ports", 0.8, Entry.TYPED),
        new Column("Destination", 1.1, Entry.TYPED),
        new Column("Route table", 1.1, Entry.PROPOSED));
  }

  @Override
  List<TransitGatewayPolicyRule> rows() {
    return subject.now().inOrder();
  }

  @Override
  List<String> cells(TransitGatewayPolicyRule rule) {
    return List.of(
        rule.label(),
        rule.traffic().toString(),
        rule.source().map(Cidr::toString).orElse(ANY),
        rule.sourcePorts().map(PortRange::toString).orElse(ANY),
        rule.destination().map(Cidr::toString).orElse(ANY),
        subject.names().label(rule.target()));
  }

  @Override
  List<Line> locked() {
    return List.of(
        new Line(
            List.of("", "all", ANY, ANY, ANY, "none"), false, "What no rule matches is dropped."));
  }

  @Override
  public List<String> proposals(int line, int column) {
    return column == TRAFFIC
        ? TrafficProposals.ALL
        : tables().stream().map(subject.names()::precise).toList();
  }

  private List<ResourceId> tables() {
    return Candidates.all(
        subject.topology(),
        TransitGatewayRouteTable.class,
        table -> table.transitGateway().equals(subject.now().transitGateway()));
  }

  @Override
  Parsed<TransitGatewayPolicyRule> changed(TransitGatewayPolicyRule rule, int column, String text) {
    return switch (column) {
      case NUMBER -> renumbered(rule, text);
      case TRAFFIC -> Typed.traffic(text).flatMap(traffic -> sorting(rule, traffic));
      case SOURCE -> range(text).map(source -> copy(rule, source, rule.destination()));
      case SOURCE_PORTS -> sourcePorts(rule, text);
      case DESTINATION -> range(text).map(destination -> copy(rule, rule.source(), destination));
      default ->
          Parsed.of(
              subject.names().find(text, tables()).map(table -> to(rule, table)),
              subject.names().whyNot(text, tables()));
    };
  }

  @Override
  OptionalInt numberOf(TransitGatewayPolicyRule rule) {
    return rule.number().map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  private static Parsed<TransitGatewayPolicyRule> sorting(
      TransitGatewayPolicyRule rule, Traffic traffic) {
    Optional<PortRange> ports = rule.sourcePorts().filter(_ -> traffic.protocol().hasPorts());
    try {
      return Parsed.ok(
          new TransitGatewayPolicyRule(
              rule.number(), rule.source(), rule.destination(), traffic, ports, rule.target()));
    } catch (IllegalArgumentException refused) {
      return Parsed.bad("all, icmp, tcp, udp or 47 (GRE), the whole of ICMP");
    }
  }

  private static Parsed<Optional<Cidr>> range(String text) {
    return isAny(text) ? Parsed.ok(Optional.empty()) : Typed.cidr(text).map(Optional::of);
  }

  private static boolean isAny(String text) {
    return text.isBlank() || text.strip().equals(ANY);
  }

  private static Parsed<TransitGatewayPolicyRule> sourcePorts(
      TransitGatewayPolicyRule rule, String text) {
    if (isAny(text)) {
      return Parsed.ok(withPorts(rule, Optional.empty()));
    }
    return rule.traffic().protocol().hasPorts()
        ? Parsed.of(
            PortRange.tryParse(text).map(ports -> withPorts(rule, Optional.of(ports))),
            text.strip() + " is not a port or a range of ports of 0 to 65535")
        : Parsed.bad("only TCP and UDP have ports");
  }

  private static TransitGatewayPolicyRule withPorts(
      TransitGatewayPolicyRule rule, Optional<PortRange> ports) {
    return new TransitGatewayPolicyRule(
        rule.number(), rule.source(), rule.destination(), rule.traffic(), ports, rule.target());
  }

  private static TransitGatewayPolicyRule copy(
      TransitGatewayPolicyRule rule, Optional<Cidr> source, Optional<Cidr> destination) {
    return new TransitGatewayPolicyRule(
        rule.number(), source, destination, rule.traffic(), rule.sourcePorts(), rule.target());
  }

  private static TransitGatewayPolicyRule to(TransitGatewayPolicyRule rule, ResourceId table) {
    return new TransitGatewayPolicyRule(
        rule.number(),
        rule.source(),
        rule.destination(),
        rule.traffic(),
        rule.sourcePorts(),
        table);
  }

  @Override
  TransitGatewayPolicyRule numbered(TransitGatewayPolicyRule rule, int number) {
    return new TransitGatewayPolicyRule(
        Optional.of(number),
        rule.source(),
        rule.destination(),
        rule.traffic(),
        rule.sourcePorts(),
        rule.target());
  }

  @Override
  Parsed<TransitGatewayPolicyRule> fresh(List<TransitGatewayPolicyRule> rules) {
    return Parsed.of(tables().stream().findFirst(), "the transit gateway has no route table yet")
        .flatMap(
            table ->
                free(rules, 0)
                    .map(
                        number ->
                            new TransitGatewayPolicyRule(
                                Optional.of(number),
                                Optional.empty(),
                                Optional.empty(),
                                Traffic.ALL,
                                Optional.empty(),
                                table)));
  }

  @Override
  Edit replace(List<TransitGatewayPolicyRule> rules) {
    return Subject.replace(subject.now().withRules(rules));
  }
}
