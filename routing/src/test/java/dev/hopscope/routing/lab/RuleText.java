package dev.hopscope.routing.lab;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.PortRange;
import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.document.Question;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.BgpRoute;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.Peer;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.resource.TransitGatewayPolicyRule;
import dev.hopscope.model.resource.TransitGatewayRoute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rules, routes and questions as a test writes them down. */
final class RuleText {
  private static final String ARROW = " -> ";

  private RuleText() {}

  /** {@code tcp 443 from 10.0.0.0/16}, {@code all to sg-web}; {@code any} is both families. */
  static List<SecurityGroupRule> groupRules(String... texts) {
    return Arrays.stream(texts).flatMap(RuleText::groupRule).toList();
  }

  private static Stream<SecurityGroupRule> groupRule(String text) {
    String[] halves = text.split(" (from|to) ", -1);
    Traffic traffic = Traffic.parse(halves[0]);
    return peers(halves[1]).map(peer -> new SecurityGroupRule(traffic, peer, ""));
  }

  private static Stream<Peer> peers(String text) {
    if (text.equals("any")) {
      return Stream.of(new Peer.Range(Cidr.ANY_IPV4), new Peer.Range(Cidr.ANY_IPV6));
    }
    if (text.startsWith("pl-")) {
      return Stream.of(new Peer.Listed(ResourceId.of(text)));
    }
    return Stream.of(
        text.contains("/")
            ? new Peer.Range(Cidr.parse(text))
            : new Peer.Group(ResourceId.of(text)));
  }

  /**
   * {@code in 100 allow tcp 443 0.0.0.0/0}; without a range there is a rule for each family, that
   * for IPv6 numbered one higher.
   */
  static List<AclRule> aclRules(Direction direction, String... texts) {
    String way = direction == Direction.INGRESS ? "in " : "out ";
    return Arrays.stream(texts)
        .filter(text -> text.startsWith(way))
        .flatMap(text -> aclRule(text.substring(way.length())))
        .toList();
  }

  private static Stream<AclRule> aclRule(String text) {
    List<String> words = new ArrayList<>(List.of(text.split(" ", -1)));
    int number = Integer.parseInt(words.removeFirst());
    AclRule.Action action =
        words.removeFirst().equals("allow") ? AclRule.Action.ALLOW : AclRule.Action.DENY;
    Optional<Cidr> range = Cidr.tryParse(words.getLast());
    if (range.isPresent()) {
      words.removeLast();
    }
    Traffic traffic = Traffic.parse(String.join(" ", words));
    return range
        .map(cidr -> Stream.of(new AclRule(number, action, traffic, cidr)))
        .orElseGet(
            () ->
                Stream.of(
                    new AclRule(number, action, traffic, Cidr.ANY_IPV4),
                    new AclRule(number + 1, action, traffic, Cidr.ANY_IPV6)));
  }

  /** {@code 0.0.0.0/0 -> igw-a}, {@code pl-s3 -> eni-fw}. */
  static Route route(String text) {
    return Route.of(
        RouteDestination.parse(before(text, ARROW)), RouteTarget.parse(after(text, ARROW)));
  }

  /** {@code 10.1.0.0/16 -> att-b} or {@code 10.1.0.0/16 -> blackhole}. */
  static TransitGatewayRoute transitRoute(String text) {
    boolean blackhole = after(text, ARROW).equals("blackhole");
    return new TransitGatewayRoute(
        RouteDestination.parse(before(text, ARROW)),
        blackhole ? Optional.empty() : Optional.of(ResourceId.of(after(text, ARROW))),
        false,
        blackhole);
  }

  /** {@code 10 tcp 22 to 10.1.0.0/24 -> T1}, {@code 20 all from 10.0.0.0/8 -> T2}. */
  static TransitGatewayPolicyRule policyRule(String text) {
    String[] words = before(text, ARROW).split(" (?=from |to |by )", -1);
    int space = words[0].indexOf(' ');
    return new TransitGatewayPolicyRule(
        Optional.of(Integer.valueOf(words[0].substring(0, space))),
        part(words, "from ").map(Cidr::parse),
        part(words, "to ").map(Cidr::parse),
        Traffic.parse(words[0].substring(space + 1)),
        part(words, "by ").map(PortRange::parse),
        ResourceId.of(after(text, ARROW)));
  }

  private static Optional<String> part(String[] words, String before) {
    return Arrays.stream(words)
        .filter(word -> word.startsWith(before))
        .map(word -> word.substring(before.length()))
        .findFirst();
  }

  /** {@code 192.168.0.0/16}, {@code 192.168.0.0/16 via 65010 65020 med 50}. */
  static BgpRoute bgpRoute(String text) {
    String[] words = text.split(" (?=via |med )", -1);
    return new BgpRoute(
        Cidr.parse(words[0]),
        part(words, "via ").stream()
            .flatMap(path -> Arrays.stream(path.split(" ", -1)))
            .map(Long::valueOf)
            .toList(),
        part(words, "med ").map(Integer::valueOf));
  }

  /** {@code web -> app tcp 8080}, {@code web -> app icmp}, {@code a -> b tcp 80 by 61500}. */
  static Question question(String text) {
    String[] words = after(text, ARROW).split(" ", -1);
    Protocol protocol = Protocol.parse(words[1]);
    Optional<Integer> port =
        protocol.hasPorts() ? Optional.of(Integer.valueOf(words[2])) : Optional.empty();
    Optional<Integer> sourcePort =
        words.length > 4 ? Optional.of(Integer.valueOf(words[4])) : Optional.empty();
    return new Question(before(text, ARROW), words[0], protocol, port, sourcePort);
  }

  static List<Cidr> cidrs(String... texts) {
    return Arrays.stream(texts).map(Cidr::parse).toList();
  }

  static ResourceId id(String text) {
    return ResourceId.of(text);
  }

  static List<ResourceId> ids(String... texts) {
    return Arrays.stream(texts).map(ResourceId::of).toList();
  }

  private static String before(String text, String separator) {
    return text.substring(0, text.indexOf(separator));
  }

  private static String after(String text, String separator) {
    return text.substring(text.indexOf(separator) + separator.length());
  }
}
