package dev.hopscope.app.inspector;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.Peer;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of a security group in one direction; their order means nothing. */
final class SecurityGroupRows extends ListRows<SecurityGroupRule> {
  private static final int TRAFFIC = 0;
  private static final int PEER = 1;

  private final Subject<SecurityGroup> subject;
  private final Direction direction;

  SecurityGroupRows(Subject<SecurityGroup> subject, Direction direction) {
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
        new Column("Traffic", 1, Entry.PROPOSED),
        new Column(direction == Direction.INGRESS ? "Source" : "Destination", 1.4, Entry.PROPOSED),
        new Column("Description", 1.1, Entry.TYPED));
  }

  @Override
  public List<String> proposals(int line, int column) {
    if (column == TRAFFIC) {
      return TrafficProposals.ALL;
    }
    Names names = subject.names();
    return Stream.concat(
            peers(subject.topology(), subject.now()).stream().map(names::precise),
            Stream.of(Cidr.ANY_IPV4.toString(), Cidr.ANY_IPV6.toString()))
        .toList();
  }

  /** What a rule of the group may name: its own VPC's groups first, then lists, then others. */
  static List<ResourceId> peers(Topology topology, SecurityGroup group) {
    List<SecurityGroup> groups = topology.all(SecurityGroup.class);
    return Stream.of(
            groups.stream().filter(other -> other.vpc().equals(group.vpc())),
            topology.all(PrefixList.class).stream(),
            groups.stream().filter(other -> !other.vpc().equals(group.vpc())))
        .flatMap(each -> each)
        .map(Resource::id)
        .toList();
  }

  @Override
  List<SecurityGroupRule> rows() {
    return subject.now().rules(direction);
  }

  @Override
  List<String> cells(SecurityGroupRule rule) {
    return List.of(rule.traffic().toString(), text(rule.peer(), false), rule.description());
  }

  @Override
  public String draft(int line, int column) {
    return column == PEER ? text(rows().get(line).peer(), true) : super.draft(line, column);
  }

  private String text(Peer peer, boolean precise) {
    return switch (peer) {
      case Peer.Range range -> range.cidr().toString();
      case Peer.Listed listed -> name(listed.prefixList(), precise);
      case Peer.Group group -> name(group.group(), precise);
    };
  }

  private String name(ResourceId id, boolean precise) {
    return precise ? subject.names().precise(id) : subject.names().label(id);
  }

  @Override
  Parsed<SecurityGroupRule> changed(SecurityGroupRule rule, int column, String text) {
    return switch (column) {
      case TRAFFIC ->
          Typed.traffic(text)
              .map(traffic -> new SecurityGroupRule(traffic, rule.peer(), rule.description()));
      case PEER ->
          peer(text).map(peer -> new SecurityGroupRule(rule.traffic(), peer, rule.description()));
      default -> Parsed.ok(new SecurityGroupRule(rule.traffic(), rule.peer(), text.strip()));
    };
  }

  private Parsed<Peer> peer(String text) {
    if (text.contains("/")) {
      return Typed.cidr(text).map(Peer.Range::new);
    }
    List<ResourceId> candidates = peers(subject.topology(), subject.now());
    Optional<ResourceId> found = subject.names().find(text, candidates);
    return found.isPresent()
        ? Parsed.ok(peer(found.get()))
        : Parsed.bad(
            text.isBlank()
                ? "a range, a group or a prefix list"
                : Typed.address(text).isOk()
                    ? text.strip() + " lacks a prefix length, such as /32"
                    : text.strip() + " is no range, group or prefix list");
  }

  private Peer peer(ResourceId id) {
    return subject.topology().find(id, PrefixList.class).isPresent()
        ? new Peer.Listed(id)
        : new Peer.Group(id);
  }

  @Override
  Parsed<SecurityGroupRule> fresh(List<SecurityGroupRule> rules) {
    Cidr around =
        subject.topology().find(subject.now().vpc(), Vpc.class).stream()
            .flatMap(Vpc::allCidrs)
            .findFirst()
            .orElse(Cidr.ANY_IPV4);
    return Parsed.ok(SecurityGroupRule.of(Traffic.tcp(443), around));
  }

  @Override
  Parsed<Optional<SecurityGroupRule>> pasted(PastedTable.Line line, List<SecurityGroupRule> rows) {
    return pasted(PastedRule.of(line), rows);
  }

  @Override
  Parsed<List<Pasted<SecurityGroupRule>>> described(DescribedTable answer) {
    return answer.rows(
        "describe-security-groups or describe-security-group-rules",
        answer.answer().groups(),
        group -> Optional.of(group.group()),
        Optional.of(subject.id()),
        group -> direction == Direction.INGRESS ? group.inbound() : group.outbound(),
        rule -> {
          PastedRule pasted = PastedRule.of(rule);
          return new Pasted<SecurityGroupRule>(
              "The rule %s for %s".formatted(rule.traffic(), pasted.peer()),
              rows -> pasted(pasted, rows));
        });
  }

  private Parsed<Optional<SecurityGroupRule>> pasted(
      PastedRule pasted, List<SecurityGroupRule> rows) {
    return pasted
        .traffic()
        .flatMap(
            traffic ->
                peer(pasted.peer())
                    .map(peer -> new SecurityGroupRule(traffic, peer, pasted.description())))
        .map(rule -> rows.contains(rule) ? Optional.empty() : Optional.of(rule));
  }

  @Override
  Edit replace(List<SecurityGroupRule> rules) {
    return Subject.replace(subject.now().withRules(direction, rules));
  }
}
