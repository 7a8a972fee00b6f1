package dev.hopscope.app.inspector;

import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.HealthCheck;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.ListenerProtocol;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TargetGroup;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms of load balancers and target groups. */
final class LoadBalancerForms {
  private static final long HIGHEST_PORT = 65_535;

  private LoadBalancerForms() {}

  static void loadBalancer(Form<LoadBalancer> form) {
    Subject<LoadBalancer> subject = form.subject();
    form.link("VPC", LoadBalancer::vpc);
    form.choice("Type", LoadBalancer.Type.values(), LoadBalancer::type, LoadBalancer::withType);
    form.choice(
        "Scheme", LoadBalancer.Scheme.values(), LoadBalancer::scheme, LoadBalancer::withScheme);
    form.choice("State", LifecycleState.values(), LoadBalancer::state, LoadBalancer::withState);
    form.toggle(
        "Cross-zone load balancing", LoadBalancer::crossesZones, LoadBalancer::withCrossZone);
    form.text(
        "DNS name",
        balancer -> balancer.dnsName().orElse(""),
        typed ->
            Parsed.ok(
                form.subject()
                    .now()
                    .withDnsName(Optional.of(typed.strip()).filter(name -> !name.isEmpty()))));
    form.toggle(
        "Enforce inbound rules on PrivateLink traffic",
        LoadBalancer::enforcePrivateLink,
        LoadBalancer::withEnforcePrivateLink);
    form.links(
        "Nodes",
        () -> nodes(subject).stream().map(NetworkInterface::id).toList(),
        "none: it cannot be reached");
    form.fact("Node addresses", () -> addresses(subject));
    form.members(
        "Security groups",
        () ->
            Candidates.all(
                subject.topology(),
                SecurityGroup.class,
                group -> group.vpc().equals(subject.now().vpc())),
        () ->
            nodes(subject).stream()
                .flatMap(node -> node.securityGroups().stream())
                .distinct()
                .toList(),
        groups -> groupsOfAllNodes(subject, groups));
    form.table("Listeners", new ListenerRows(subject));
  }

  private static List<NetworkInterface> nodes(Subject<LoadBalancer> subject) {
    return HostForms.interfacesOf(subject.topology(), subject.id());
  }

  private static String addresses(Subject<LoadBalancer> subject) {
    List<String> texts =
        nodes(subject).stream()
            .flatMap(
                node ->
                    node.addresses().stream()
                        .map(
                            own ->
                                own.address()
                                    + own.publicAddress().map(each -> " / " + each).orElse("")
                                    + " in "
                                    + subnet(subject, node)))
            .toList();
    return texts.isEmpty() ? "none" : String.join(", ", texts);
  }

  private static String subnet(Subject<LoadBalancer> subject, NetworkInterface node) {
    return subject
        .topology()
        .find(node.subnet(), Subnet.class)
        .map(Subnet::label)
        .orElse(node.subnet().value());
  }

  /** All nodes of a load balancer have the same groups. */
  private static Edit groupsOfAllNodes(Subject<LoadBalancer> subject, List<ResourceId> groups) {
    return new Edit.Batch(
        "Security groups of " + subject.now().label(),
        nodes(subject).stream()
            .map(node -> Subject.replace(node.withSecurityGroups(groups)))
            .toList());
  }

  static void targetGroup(Form<TargetGroup> form) {
    Subject<TargetGroup> subject = form.subject();
    form.link("VPC", TargetGroup::vpc);
    form.choice(
        "Target type",
        TargetGroup.TargetType.values(),
        TargetGroup::targetType,
        TargetGroup::withTargetType);
    form.choice(
        "Protocol", ListenerProtocol.values(), TargetGroup::protocol, TargetGroup::withProtocol);
    form.text(
        "Port",
        group -> Integer.toString(group.port()),
        typed -> port(typed).map(port -> subject.now().withPort(port)));
    form.toggle(
        "Preserve client IP addresses",
        TargetGroup::preservesClientIp,
        TargetGroup::withPreserveClientIp);
    form.choice(
        "Cross-zone",
        TargetGroup.CrossZone.values(),
        TargetGroup::crossZone,
        TargetGroup::withCrossZone);
    form.text(
        "Health check",
        group -> group.healthCheck().map(LoadBalancerForms::text).orElse("none"),
        typed -> healthCheck(typed).map(check -> subject.now().withHealthCheck(check)));
    form.table("Targets", new TargetRows(subject));
  }

  static Parsed<Integer> port(String typed) {
    return Typed.number(typed, "port", 0, HIGHEST_PORT).map(Long::intValue);
  }

  static Parsed<ListenerProtocol> protocol(String typed) {
    return Parsed.of(
        Stream.of(ListenerProtocol.values())
            .filter(each -> text(each).equalsIgnoreCase(typed.strip()))
            .findFirst(),
        typed.strip() + " is not a protocol of a load balancer, such as tcp");
  }

  static String text(ListenerProtocol protocol) {
    return protocol.name().toLowerCase(Locale.ROOT);
  }

  private static String text(HealthCheck check) {
    return text(check.protocol()) + check.port().map(port -> " " + port).orElse("");
  }

  private static Parsed<Optional<HealthCheck>> healthCheck(String typed) {
    String[] words = typed.strip().split("\\s+", 2);
    if (words[0].isEmpty() || words[0].equals("none")) {
      return Parsed.ok(Optional.empty());
    }
    return protocol(words[0])
        .flatMap(
            protocol ->
                words.length == 1
                    ? Parsed.ok(Optional.of(new HealthCheck(protocol, Optional.empty())))
                    : port(words[1])
                        .map(port -> Optional.of(new HealthCheck(protocol, Optional.of(port)))));
  }
}
