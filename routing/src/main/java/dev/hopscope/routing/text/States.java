package dev.hopscope.routing.text;

import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InstanceConnectEndpoint;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.InterfaceStatus;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayConnectPeer;
import dev.hopscope.model.resource.TransitGatewayPeeringAttachment;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.topology.Topology;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is the matter with a resource that does not work. */
final class States {
  private States() {}

  /** A predicate: {@code is stopped}. */
  static String of(Topology topology, ResourceId id) {
    return topology
        .find(id, NetworkInterface.class)
        .map(eni -> of(topology, eni))
        .or(() -> topology.find(id, InternetGateway.class).map(_ -> "is not attached to this VPC"))
        .or(() -> state(topology, id).map(state -> "is " + words(state)))
        .orElse("does not work");
  }

  private static String of(Topology topology, NetworkInterface eni) {
    return eni.status() == InterfaceStatus.AVAILABLE
        ? "is attached to nothing"
        : eni.attachedTo()
            .flatMap(owner -> state(topology, owner))
            .map(state -> "belongs to something that is " + words(state))
            .orElse("belongs to nothing that works");
  }

  private static Optional<Enum<?>> state(Topology topology, ResourceId id) {
    return Stream.<Optional<? extends Enum<?>>>of(
            topology.find(id, Instance.class).map(Instance::state),
            topology.find(id, NatGateway.class).map(NatGateway::state),
            topology.find(id, RegionalNatGateway.class).map(RegionalNatGateway::state),
            topology.find(id, InstanceConnectEndpoint.class).map(InstanceConnectEndpoint::state),
            topology.find(id, InterfaceEndpoint.class).map(InterfaceEndpoint::state),
            topology.find(id, LoadBalancer.class).map(LoadBalancer::state),
            topology.find(id, GatewayEndpoint.class).map(GatewayEndpoint::state),
            topology
                .find(id, GatewayLoadBalancerEndpoint.class)
                .map(GatewayLoadBalancerEndpoint::state),
            topology.find(id, TransitGatewayAttachment.class).map(TransitGatewayAttachment::state),
            topology
                .find(id, TransitGatewayPeeringAttachment.class)
                .map(TransitGatewayPeeringAttachment::state),
            topology
                .find(id, TransitGatewayConnectPeer.class)
                .map(TransitGatewayConnectPeer::state),
            topology.find(id, VpcPeeringConnection.class).map(VpcPeeringConnection::state))
        .<Enum<?>>flatMap(Optional::stream)
        .findFirst();
  }

  private static String words(Enum<?> state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
