package dev.hopscope.app.problems;

import dev.hopscope.app.look.KindLook;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.remedy.Action;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.Peer;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a remedy does, as one tells the program to do it: short enough for a button. */
public final class RemedyText {
  private final Names names;

  private RemedyText(Names names) {
    this.names = names;
  }

  /** The words for a remedy in the network that has the problem. */
  public static String of(Action action, Topology topology) {
    return new RemedyText(new Names(topology)).of(action);
  }

  private String of(Action action) {
    return switch (action) {
      case Action.Delete each -> "Delete " + withKind(each.id());
      case Action.ChangeRange each ->
          "Give %s the range %s%s".formatted(names.of(each.id()), each.to(), naming(each));
      case Action.AddRange each ->
          "Add the range %s to %s".formatted(each.range(), names.of(each.id()));
      case Action.RemoveRange each ->
          "Remove the range %s from %s".formatted(each.range(), names.of(each.id()));
      case Action.ChangeAddress each ->
          "Give %s the address %s".formatted(names.of(each.id()), each.to());
      case Action.Associate each ->
          "Associate %s with %s".formatted(names.of(each.id()), names.of(each.with()));
      case Action.TakeOut each ->
          "Take %s out of %s".formatted(names.of(each.what()), names.of(each.of()));
      case Action.PutIn each ->
          "Add %s to %s".formatted(names.of(each.what()), names.of(each.into()));
      case Action.Detach each ->
          "Detach %s from %s".formatted(names.of(each.gateway()), names.of(each.from()));
      case Action.Attach each ->
          "Attach %s to %s".formatted(names.of(each.gateway()), names.of(each.to()));
      case Action.Make each ->
          "Add %s to %s"
              .formatted(withArticle(KindLook.of(each.kind()).label()), names.of(each.of()));
      case Action.MoveInto each ->
          "Move %s into %s".formatted(names.of(each.what()), names.of(each.container()));
      case Action.RemoveRoute each ->
          "Remove the route for %s%s".formatted(names.of(each.destination()), to(each.target()));
      case Action.LeadTo each ->
          "Send %s to %s".formatted(names.of(each.destination()), names.of(each.target()));
      case Action.RouteBetween each ->
          "Add routes over %s in %s"
              .formatted(
                  names.of(each.peering()),
                  each.vpcs().stream().map(names::of).collect(Collectors.joining(" and ")));
      case Action.SpellOut each ->
          "Write the ranges of %s as routes".formatted(names.of(each.prefixList()));
      case Action.StopPropagation each -> "Turn propagation off in " + names.of(each.table());
      case Action.Propagate each ->
          "Let %s propagate to %s".formatted(names.of(each.attachment()), names.of(each.table()));
      case Action.RemoveGroupRule each ->
          "Remove the %s rule %s"
              .formatted(side(each.direction()), rule(each.direction(), each.rule()));
      case Action.AddGroupRule each ->
          "Add the %s rule %s to %s"
              .formatted(
                  side(each.direction()),
                  rule(each.direction(), each.rule()),
                  names.of(each.group()));
      case Action.NameRanges each ->
          "Allow %s %s only"
              .formatted(
                  each.direction() == Direction.INGRESS ? "from" : "to", ranges(each.ranges()));
      case Action.RemoveAclRule each ->
          "Remove the %s rule %d".formatted(side(each.direction()), each.rule().number());
      case Action.AddAclRule each ->
          "Add the %s rule %s".formatted(side(each.direction()), rule(each.rule()));
      case Action.RenumberRule each -> "Number rule %d as %d".formatted(each.from(), each.to());
      case Action.RemoveRepeated _ -> "Remove what is there twice";
      case Action.Turn each ->
          "%s for %s".formatted(turned(each.setting(), each.on()), names.of(each.id()));
      case Action.Rename each ->
          "Rename %s to %s".formatted(names.of(each.id()), shortened(each.name()));
      case Action.ChangeAsn each ->
          "Give %s the ASN %d".formatted(names.of(each.gateway()), each.asn());
      case Action.Share each -> "Share %s with %s".formatted(names.of(each.id()), each.account());
    };
  }

  /** What becomes of those that named the old range. */
  private String naming(Action.ChangeRange change) {
    return !change.following().isEmpty()
        ? ", also in " + counted(change.following())
        : change.staying().isEmpty()
            ? ""
            : ", leaving %s in %s".formatted(change.from(), counted(change.staying()));
  }

  private String counted(List<ResourceId> ids) {
    String first = names.of(ids.getFirst());
    return ids.size() == 1 ? first : "%s and %d more".formatted(first, ids.size() - 1);
  }

  private String withKind(ResourceId id) {
    return names
        .topology()
        .find(id)
        .map(found -> Names.kind(found.kind()) + " " + found.label())
        .orElse(id.value());
  }

  private static String withArticle(String label) {
    boolean abbreviated = label.length() > 1 && Character.isUpperCase(label.charAt(1));
    String noun =
        abbreviated ? label : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    return ("aeiou".indexOf(Character.toLowerCase(noun.charAt(0))) >= 0 ? "an " : "a ") + noun;
  }

  private String to(RouteTarget target) {
    return switch (target) {
      case RouteTarget.Local _ -> " to local";
      case RouteTarget.To to -> " to " + names.of(to.id());
      case RouteTarget.Unmodelled unmodelled -> " to " + unmodelled.what();
    };
  }

  private static String side(Direction direction) {
    return direction == Direction.INGRESS ? "inbound" : "outbound";
  }

  private String rule(Direction direction, SecurityGroupRule rule) {
    String peer =
        switch (rule.peer()) {
          case Peer.Range range -> range.cidr().toString();
          case Peer.Listed listed -> names.of(listed.prefixList());
          case Peer.Group group -> names.of(group.group());
        };
    return "%s %s %s"
        .formatted(rule.traffic(), direction == Direction.INGRESS ? "from" : "to", peer);
  }

  private static String rule(AclRule rule) {
    return "%d: %s %s %s"
        .formatted(
            rule.number(),
            rule.action().name().toLowerCase(Locale.ROOT),
            rule.traffic(),
            rule.cidr());
  }

  private static String ranges(List<Cidr> ranges) {
    return ranges.stream().map(Cidr::toString).collect(Collectors.joining(", "));
  }

  private static String shortened(String name) {
    return name.length() > 40 ? name.substring(0, 39) + "…" : name;
  }

  private static String turned(Action.Setting setting, boolean on) {
    return switch (setting) {
      case DNS -> on ? "Turn on DNS support and hostnames" : "Turn off DNS support";
      case PRIVATE_DNS -> on ? "Turn on private DNS" : "Turn off private DNS";
      case DNS_RESOLUTION -> on ? "Turn on DNS resolution" : "Turn off DNS resolution";
      case IPV6 -> on ? "Turn on IPv6" : "Turn off IPv6";
      case INTERNET_FACING -> on ? "Choose “internet-facing”" : "Choose “internal”";
      case SECURITY_GROUPS -> on ? "Use the same groups on all nodes" : "Take off all groups";
    };
  }
}
