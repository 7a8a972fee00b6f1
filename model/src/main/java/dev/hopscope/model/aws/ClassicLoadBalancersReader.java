package dev.hopscope.model.aws;

import dev.hopscope.model.resource.HealthCheck;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.Listener;
import dev.hopscope.model.resource.ListenerProtocol;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Target;
import dev.hopscope.model.resource.TargetGroup;
import dev.hopscope.model.resource.TargetHost;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads {@code LoadBalancerDescriptions}: classic load balancers. What they register themselves
 * becomes a target group for each port that listeners send to.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/2012-06-01/APIReference/API_LoadBalancerDescription.html">LoadBalancerDescription</a>
 */
final class ClassicLoadBalancersReader {
  private final LoadBalancerItems items;
  private final Notes notes;
  private final Predicate<ResourceId> mayBeTarget;

  ClassicLoadBalancersReader(
      LoadBalancerItems items, Notes notes, Predicate<ResourceId> mayBeTarget) {
    this.items = items;
    this.notes = notes;
    this.mayBeTarget = mayBeTarget;
  }

  List<Resource> read() {
    List<Resource> read = new ArrayList<>();
    items
        .classics()
        .forEach(
            (id, item) ->
                item.reference("VPCId")
                    .ifPresentOrElse(
                        vpc -> read(id, item, vpc, read),
                        () -> notes.add(id + " is in no VPC and left out.")));
    return read;
  }

  private void read(ResourceId id, Item item, ResourceId vpc, List<Resource> read) {
    Map<ResourceId, TargetGroup> groups = new LinkedHashMap<>();
    List<Listener> listeners = new ArrayList<>();
    for (Item description : item.list("ListenerDescriptions")) {
      Optional<Item> listener = description.child("Listener");
      Optional<ListenerProtocol> front = protocol(listener, "Protocol");
      Optional<ListenerProtocol> back = protocol(listener, "InstanceProtocol").or(() -> front);
      Optional<Integer> port = listener.flatMap(each -> each.number("LoadBalancerPort"));
      Optional<Integer> instancePort = listener.flatMap(each -> each.number("InstancePort"));
      if (front.isPresent() && port.isPresent() && instancePort.isPresent()) {
        ResourceId group = ResourceId.of(id + ":" + instancePort.get());
        groups.putIfAbsent(group, group(group, item, vpc, back.orElseThrow(), instancePort.get()));
        listeners.add(Listener.of(front.get(), port.get(), group));
      }
    }
    notes.add(
        "Whether " + id + " balances across zones is not in the snapshot; it is taken to do so.");
    read.add(
        new LoadBalancer(
            id,
            item.text("LoadBalancerName").orElse(""),
            vpc,
            LoadBalancer.Type.CLASSIC,
            LoadBalancersReader.scheme(item),
            true,
            false,
            LifecycleState.AVAILABLE,
            listeners,
            false,
            item.text("DNSName")));
    read.addAll(groups.values());
  }

  private static Optional<ListenerProtocol> protocol(Optional<Item> listener, String field) {
    return listener.flatMap(each -> each.text(field)).flatMap(LoadBalancersReader::protocol);
  }

  private TargetGroup group(
      ResourceId id, Item item, ResourceId vpc, ListenerProtocol protocol, int port) {
    return new TargetGroup(
        id,
        "",
        vpc,
        TargetGroup.TargetType.INSTANCE,
        protocol,
        port,
        item.list("Instances").stream()
            .flatMap(each -> each.reference("InstanceId").stream())
            .filter(mayBeTarget)
            .map(instance -> Target.of(new TargetHost.Registered(instance)))
            .toList(),
        item.child("HealthCheck").flatMap(ClassicLoadBalancersReader::healthCheck),
        false,
        TargetGroup.CrossZone.AS_LOAD_BALANCER,
        false);
  }

  /** {@code HTTP:80/index.html} or {@code TCP:22}. */
  private static Optional<HealthCheck> healthCheck(Item item) {
    String target = item.text("Target").orElse("");
    int colon = target.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String port = target.substring(colon + 1).replaceAll("/.*", "");
    return LoadBalancersReader.protocol(target.substring(0, colon))
        .filter(_ -> port.matches("[0-9]{1,5}") && Integer.parseInt(port) <= 65_535)
        .map(protocol -> new HealthCheck(protocol, Optional.of(Integer.valueOf(port))));
  }
}
