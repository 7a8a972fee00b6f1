package dev.hopscope.model.aws;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.HealthCheck;
import dev.hopscope.model.resource.ListenerProtocol;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Target;
import dev.hopscope.model.resource.TargetGroup;
import dev.hopscope.model.resource.TargetHost;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads {@code TargetGroups} with what is registered in them, which the answers about their health
 * tell, and their {@code Attributes}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroup.html">TargetGroup</a>
 */
final class TargetGroupsReader {
  /** The port of a function, which has none; it is called over HTTPS. */
  private static final int HTTPS = 443;

  private final LoadBalancerItems items;
  private final Notes notes;
  private final Collection<LoadBalancer> balancers;
  private final Predicate<ResourceId> mayBeTarget;

  /**
   * A reader.
   *
   * @param mayBeTarget whether an instance is there, or may be, as the snapshot lists none
   */
  TargetGroupsReader(
      LoadBalancerItems items,
      Notes notes,
      Collection<LoadBalancer> balancers,
      Predicate<ResourceId> mayBeTarget) {
    this.items = items;
    this.notes = notes;
    this.balancers = balancers;
    this.mayBeTarget = mayBeTarget;
  }

  List<TargetGroup> read() {
    List<TargetGroup> read = new ArrayList<>();
    items
        .groups()
        .forEach(
            (id, item) ->
                item.reference("VpcId")
                    .or(() -> vpcOfUser(id))
                    .ifPresentOrElse(
                        vpc -> read.add(of(id, item, vpc)),
                        () -> notes.add(id + " is in no VPC and left out.")));
    return read;
  }

  /** A group of functions is in no VPC of its own. */
  private Optional<ResourceId> vpcOfUser(ResourceId group) {
    return balancers.stream()
        .filter(
            each ->
                each.listeners().stream()
                    .anyMatch(listener -> listener.targetGroups().contains(group)))
        .map(LoadBalancer::vpc)
        .findFirst();
  }

  private TargetGroup of(ResourceId id, Item item, ResourceId vpc) {
    TargetGroup.TargetType type = type(item);
    ListenerProtocol protocol =
        item.text("Protocol").flatMap(LoadBalancersReader::protocol).orElse(ListenerProtocol.HTTPS);
    Optional<List<Item>> targets = items.targetsOf(id);
    if (targets.isEmpty()) {
      notes.add("The targets of " + id + " are not in the snapshot.");
    }
    return new TargetGroup(
        id,
        item.text("TargetGroupName").orElse(""),
        vpc,
        type,
        protocol,
        item.number("Port").orElse(HTTPS),
        targets.stream()
            .flatMap(List::stream)
            .flatMap(each -> target(id, type, each).stream())
            .toList(),
        healthCheck(item),
        preserves(id, protocol, type),
        crossZone(id),
        targets.isEmpty());
  }

  private static TargetGroup.TargetType type(Item item) {
    return switch (item.text("TargetType").orElse("instance")) {
      case "ip" -> TargetGroup.TargetType.IP;
      case "lambda" -> TargetGroup.TargetType.LAMBDA;
      case "alb" -> TargetGroup.TargetType.ALB;
      default -> TargetGroup.TargetType.INSTANCE;
    };
  }

  private boolean preserves(ResourceId id, ListenerProtocol protocol, TargetGroup.TargetType type) {
    boolean usual = TargetGroup.preservesByDefault(protocol, type);
    Optional<String> said = items.attribute(id, "preserve_client_ip.enabled");
    boolean isChoice = protocol == ListenerProtocol.TCP || protocol == ListenerProtocol.TLS;
    if (said.isEmpty() && isChoice) {
      notes.add(
          "The attributes of %s are not in the snapshot; client IP preservation is taken to be %s."
              .formatted(id, usual ? "on" : "off"));
    }
    return said.map("true"::equals).orElse(usual);
  }

  private TargetGroup.CrossZone crossZone(ResourceId id) {
    return switch (items.attribute(id, "load_balancing.cross_zone.enabled").orElse("")) {
      case "true" -> TargetGroup.CrossZone.ON;
      case "false" -> TargetGroup.CrossZone.OFF;
      default -> TargetGroup.CrossZone.AS_LOAD_BALANCER;
    };
  }

  private static Optional<HealthCheck> healthCheck(Item item) {
    if (!item.flag("HealthCheckEnabled", true)) {
      return Optional.empty();
    }
    return item.text("HealthCheckProtocol")
        .flatMap(LoadBalancersReader::protocol)
        .map(
            protocol ->
                new HealthCheck(
                    protocol,
                    item.text("HealthCheckPort")
                        .filter(port -> !port.equals("traffic-port"))
                        .flatMap(_ -> item.number("HealthCheckPort"))));
  }

  private Optional<Target> target(ResourceId group, TargetGroup.TargetType type, Item health) {
    Optional<Item> target = health.child("Target");
    Optional<String> id = target.flatMap(each -> each.text("Id"));
    if (id.isEmpty()) {
      return Optional.empty();
    }
    boolean leaves =
        health
            .child("TargetHealth")
            .flatMap(each -> each.text("State"))
            .filter("draining"::equals)
            .isPresent();
    Optional<TargetHost> host = host(type, id.get());
    if (leaves || host.isEmpty()) {
      notes.add(
          "%s of %s is left out: %s."
              .formatted(id.get(), group, leaves ? "it is draining" : "it is not in the snapshot"));
      return Optional.empty();
    }
    return Optional.of(new Target(host.get(), target.get().number("Port"), Optional.empty()));
  }

  private Optional<TargetHost> host(TargetGroup.TargetType type, String id) {
    return switch (type) {
      case IP -> Address.tryParse(id).map(TargetHost.At::new);
      case LAMBDA -> Optional.of(new TargetHost.Registered(ResourceId.of(id)));
      case ALB ->
          Optional.of(LoadBalancerItems.idOf(id))
              .filter(items.balancers()::containsKey)
              .map(TargetHost.Registered::new);
      case INSTANCE ->
          Optional.of(ResourceId.of(id)).filter(mayBeTarget).map(TargetHost.Registered::new);
    };
  }
}
