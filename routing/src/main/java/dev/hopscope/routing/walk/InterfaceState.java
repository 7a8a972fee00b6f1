package dev.hopscope.routing.walk;

import dev.hopscope.model.resource.DatabaseInstance;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InstanceConnectEndpoint;
import dev.hopscope.model.resource.InstanceState;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.InterfaceStatus;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResolverEndpoint;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.VpcLinkV2;
import dev.hopscope.routing.trace.Note;
import java.util.Optional;

/** Whether an interface takes part in the network: attached, and its owner up (rule WALK-03). */
final class InterfaceState {
  private InterfaceState() {}

  /** The resource whose state keeps the interface from working; empty where it works. */
  static Optional<ResourceId> obstacle(Network network, NetworkInterface each) {
    if (each.status() == InterfaceStatus.AVAILABLE) {
      return Optional.of(each.id());
    }
    return each.attachedTo()
        .flatMap(network.topology()::find)
        .filter(owner -> !isUp(owner))
        .map(Resource::id);
  }

  /** Notes that an owner, absent from the snapshot, is taken to run. */
  static Passage noted(Network network, NetworkInterface each, Passage passage) {
    return each.attachedTo()
        .filter(owner -> !network.topology().containsVertex(owner))
        .map(owner -> passage.note(new Note.AssumedRunning(each.id(), owner)))
        .orElse(passage);
  }

  private static boolean isUp(Resource owner) {
    if (owner instanceof Instance instance) {
      return instance.state() == InstanceState.RUNNING;
    }
    if (owner instanceof NatGateway nat) {
      return nat.state() == LifecycleState.AVAILABLE;
    }
    if (owner instanceof InstanceConnectEndpoint endpoint) {
      return endpoint.state() == LifecycleState.AVAILABLE;
    }
    if (owner instanceof DatabaseInstance database) {
      return database.state() == LifecycleState.AVAILABLE
          || database.state() == LifecycleState.MODIFYING;
    }
    if (owner instanceof ResolverEndpoint endpoint) {
      return endpoint.state() == LifecycleState.AVAILABLE
          || endpoint.state() == LifecycleState.MODIFYING;
    }
    if (owner instanceof VpcLinkV2 link) {
      return link.state() == LifecycleState.AVAILABLE;
    }
    if (owner instanceof LoadBalancer balancer) {
      return balancer.state() == LifecycleState.AVAILABLE;
    }
    return !(owner instanceof InterfaceEndpoint endpoint)
        || endpoint.state() == LifecycleState.AVAILABLE;
  }
}
