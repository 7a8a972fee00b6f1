package dev.hopscope.model.aws;

import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.Listener;
import dev.hopscope.model.resource.ListenerProtocol;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.ResourceId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads {@code LoadBalancers} with their {@code Listeners}, {@code Rules} and {@code Attributes}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancer.html">LoadBalancer</a>
 */
final class LoadBalancersReader {
  private static final int GENEVE_PORT = 6081;

  private final LoadBalancerItems items;
  private final Notes notes;

  LoadBalancersReader(LoadBalancerItems items, Notes notes) {
    this.items = items;
    this.notes = notes;
  }

  List<LoadBalancer> read() {
    List<LoadBalancer> read = new ArrayList<>();
    items
        .balancers()
        .forEach(
            (id, item) -> item.reference("VpcId").ifPresent(vpc -> read.add(of(id, item, vpc))));
    return read;
  }

  private LoadBalancer of(ResourceId id, Item item, ResourceId vpc) {
    LoadBalancer.Type type = type(item);
    Optional<List<Item>> listeners = items.listenersOf(id);
    if (listeners.isEmpty()) {
      notes.add("The listeners of " + id + " are not in the snapshot.");
    }
    Optional<String> crossZone = items.attribute(id, "load_balancing.cross_zone.enabled");
    if (crossZone.isEmpty() && type != LoadBalancer.Type.APPLICATION) {
      notes.add(
          "The attributes of %s are not in the snapshot; cross-zone load balancing is taken to be off."
              .formatted(id));
    }
    return new LoadBalancer(
        id,
        item.text("LoadBalancerName").orElse(""),
        vpc,
        type,
        scheme(item),
        crossZone.map("true"::equals).orElse(type == LoadBalancer.Type.APPLICATION),
        item.text("EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic")
            .filter("off"::equals)
            .isEmpty(),
        state(item),
        listeners.stream().flatMap(List::stream).flatMap(each -> listener(each, type)).toList(),
        listeners.isEmpty(),
        item.text("DNSName"));
  }

  private static LoadBalancer.Type type(Item item) {
    return switch (item.text("Type").orElse("application")) {
      case "network" -> LoadBalancer.Type.NETWORK;
      case "gateway" -> LoadBalancer.Type.GATEWAY;
      default -> LoadBalancer.Type.APPLICATION;
    };
  }

  static LoadBalancer.Scheme scheme(Item item) {
    return item.text("Scheme").filter("internet-facing"::equals).isPresent()
        ? LoadBalancer.Scheme.INTERNET_FACING
        : LoadBalancer.Scheme.INTERNAL;
  }

  private static LifecycleState state(Item item) {
    return switch (item.child("State").flatMap(state -> state.text("Code")).orElse("active")) {
      case "provisioning" -> LifecycleState.PENDING;
      case "failed" -> LifecycleState.FAILED;
      default -> LifecycleState.AVAILABLE;
    };
  }

  private Stream<Listener> listener(Item item, LoadBalancer.Type type) {
    boolean gateway = type == LoadBalancer.Type.GATEWAY;
    Optional<ListenerProtocol> protocol =
        gateway
            ? Optional.of(ListenerProtocol.GENEVE)
            : item.text("Protocol").flatMap(LoadBalancersReader::protocol);
    Optional<Integer> port = gateway ? Optional.of(GENEVE_PORT) : item.number("Port");
    if (protocol.isEmpty() || port.isEmpty()) {
      notes.add(item.origin().place() + ", " + item.where() + " is no listener that is modelled.");
      return Stream.empty();
    }
    Set<ResourceId> groups = new LinkedHashSet<>();
    boolean itself = false;
    List<Item> actions = new ArrayList<>(item.list("DefaultActions"));
    items.rulesOf(item).forEach(rule -> actions.addAll(rule.list("Actions")));
    for (Item action : actions) {
      String kind = action.text("Type").orElse("");
      itself |= kind.equals("redirect") || kind.equals("fixed-response");
      groups.addAll(groups(action));
    }
    return Stream.of(new Listener(protocol.get(), port.get(), List.copyOf(groups), itself));
  }

  /** The groups of an action; one of weight 0 gets nothing. */
  private static List<ResourceId> groups(Item action) {
    List<ResourceId> groups = new ArrayList<>();
    List<Item> weighted =
        action.child("ForwardConfig").map(config -> config.list("TargetGroups")).orElse(List.of());
    for (Item each : weighted) {
      if (each.number("Weight").filter(weight -> weight == 0).isEmpty()) {
        each.text("TargetGroupArn").map(LoadBalancerItems::idOf).ifPresent(groups::add);
      }
    }
    if (weighted.isEmpty()) {
      action.text("TargetGroupArn").map(LoadBalancerItems::idOf).ifPresent(groups::add);
    }
    return groups;
  }

  /** As AWS writes it; a classic load balancer says SSL for TLS. */
  static Optional<ListenerProtocol> protocol(String text) {
    String name = text.toUpperCase(Locale.ROOT);
    return Stream.of(ListenerProtocol.values())
        .filter(each -> each.name().equals(name.equals("SSL") ? "TLS" : name))
        .findFirst();
  }
}
