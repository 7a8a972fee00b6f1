package dev.hopscope.routing.lab;

import static dev.hopscope.routing.lab.RuleText.id;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.HealthCheck;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.Listener;
import dev.hopscope.model.resource.ListenerProtocol;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Target;
import dev.hopscope.model.resource.TargetGroup;
import dev.hopscope.model.resource.TargetHost;
import dev.hopscope.model.topology.Topology;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Load balancers in a few lines, and the networks F6 and F9 with one. */
public final class Balancers {
  private static final Topology F6 = withAlb(Fixtures.f1()).topology();
  private static final Topology F9 = withNlb(Fixtures.f1()).topology();

  private Balancers() {}

  /** F1 with an internet-facing application load balancer in front of {@code app}. */
  public static Lab f6() {
    return Lab.of(F6).inVpc("vpc-a");
  }

  /** F1 with an internet-facing network load balancer in front of {@code app}. */
  public static Lab f9() {
    return Lab.of(F9).inVpc("vpc-a");
  }

  private static Lab withAlb(Lab lab) {
    Lab with = lab.group("sg-alb", "tcp 443 from any");
    balancer(with, "alb", LoadBalancer.Type.APPLICATION, "https 443 tg-app");
    node(with, "alb", "pubA1", "10.0.0.30", "198.51.100.30", "sg-alb");
    node(with, "alb", "pubA2", "10.0.1.30", "198.51.100.31", "sg-alb");
    group(with, "tg-app", TargetGroup.TargetType.IP, "http 8080", "10.0.10.10");
    return with.onlyIn("sg-app", "tcp 8080 from sg-alb");
  }

  private static Lab withNlb(Lab lab) {
    balancer(lab, "nlb", LoadBalancer.Type.NETWORK, "tcp 443 tg-app");
    node(lab, "nlb", "pubA1", "10.0.0.40", "198.51.100.70");
    node(lab, "nlb", "pubA2", "10.0.1.40", "198.51.100.71");
    group(lab, "tg-app", TargetGroup.TargetType.INSTANCE, "tcp 8080", "app");
    preserve(lab, "tg-app", true);
    return lab.onlyIn("sg-app", "tcp 8080 from 10.0.0.0/16");
  }

  /** A load balancer in vpc-a; listeners are {@code tcp 443 tg-1 tg-2}. */
  public static Lab balancer(Lab lab, String id, LoadBalancer.Type type, String... listeners) {
    return lab.with(
        new LoadBalancer(
            id(id),
            "",
            id("vpc-a"),
            type,
            LoadBalancer.Scheme.INTERNET_FACING,
            type == LoadBalancer.Type.CLASSIC,
            true,
            LifecycleState.AVAILABLE,
            Arrays.stream(listeners).map(Balancers::listener).toList(),
            false));
  }

  /** Replaces the listeners. */
  public static Lab listening(Lab lab, String id, String... listeners) {
    return lab.change(
        id,
        LoadBalancer.class,
        before -> before.withListeners(Arrays.stream(listeners).map(Balancers::listener).toList()));
  }

  private static Listener listener(String text) {
    List<String> words = List.of(text.split(" ", -1));
    return new Listener(
        protocol(words.getFirst()),
        Integer.parseInt(words.get(1)),
        words.stream().skip(2).filter(word -> !word.equals("itself")).map(RuleText::id).toList(),
        words.contains("itself"));
  }

  private static ListenerProtocol protocol(String text) {
    return ListenerProtocol.valueOf(text.toUpperCase(java.util.Locale.ROOT));
  }

  /** A node, {@code eni-<balancer>-<subnet>}, with a public address unless it is empty. */
  public static Lab node(
      Lab lab,
      String balancer,
      String subnet,
      String address,
      String publicAddress,
      String... groups) {
    Optional<Address> known =
        publicAddress.isEmpty() ? Optional.empty() : Optional.of(Address.parse(publicAddress));
    NetworkInterface plain =
        Parts.networkInterface(InterfaceType.LOAD_BALANCER, balancer, subnet, address, groups);
    return lab.with(
        new NetworkInterface(
            id("eni-" + balancer + "-" + subnet),
            "",
            plain.subnet(),
            List.of(new PrivateAddress(Address.parse(address), known)),
            List.of(),
            plain.securityGroups(),
            true,
            plain.type(),
            plain.status(),
            plain.attachedTo(),
            0));
  }

  /** A target group with TCP health checks on the port of each target. */
  public static Lab group(
      Lab lab, String id, TargetGroup.TargetType type, String traffic, String... targets) {
    String[] words = traffic.split(" ", -1);
    return lab.with(
        new TargetGroup(
            id(id),
            "",
            id("vpc-a"),
            type,
            protocol(words[0]),
            Integer.parseInt(words[1]),
            Arrays.stream(targets).map(Balancers::target).toList(),
            Optional.of(new HealthCheck(ListenerProtocol.TCP, Optional.empty())),
            false,
            TargetGroup.CrossZone.AS_LOAD_BALANCER,
            false));
  }

  /** {@code app}, {@code 10.0.10.10}, {@code app 8081}. */
  private static Target target(String text) {
    String[] words = text.split(" ", -1);
    return new Target(
        TargetHost.parse(words[0]),
        words.length > 1 ? Optional.of(Integer.valueOf(words[1])) : Optional.empty(),
        Optional.empty());
  }

  /** Replaces the targets. */
  public static Lab targets(Lab lab, String group, String... targets) {
    return lab.change(
        group,
        TargetGroup.class,
        before -> before.withTargets(Arrays.stream(targets).map(Balancers::target).toList()));
  }

  /** Switches client IP preservation on or off. */
  public static Lab preserve(Lab lab, String group, boolean on) {
    return lab.change(group, TargetGroup.class, before -> before.withPreserveClientIp(on));
  }

  /** Lets health checks ask this port. */
  public static Lab checking(Lab lab, String group, int port) {
    return lab.change(
        group,
        TargetGroup.class,
        before ->
            before.withHealthCheck(
                Optional.of(new HealthCheck(ListenerProtocol.TCP, Optional.of(port)))));
  }

  /** Switches cross-zone load balancing of a load balancer on or off. */
  public static Lab crossZone(Lab lab, String balancer, boolean on) {
    return lab.change(balancer, LoadBalancer.class, before -> before.withCrossZone(on));
  }

  /** Puts all nodes in these groups. */
  public static Lab nodesIn(Lab lab, String balancer, String... groups) {
    List<ResourceId> all = Arrays.stream(groups).map(RuleText::id).toList();
    lab.topology().all(NetworkInterface.class).stream()
        .filter(each -> each.attachedTo().filter(id(balancer)::equals).isPresent())
        .forEach(each -> lab.with(each.withSecurityGroups(all)));
    return lab;
  }
}
