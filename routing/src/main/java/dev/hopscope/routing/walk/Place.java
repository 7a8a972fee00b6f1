package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.Api;
import dev.hopscope.model.resource.ClientVpnEndpoint;
import dev.hopscope.model.resource.Forwarder;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcLink;
import java.util.Optional;

/** Where a packet is while it walks. */
public sealed interface Place {

  /** Inside an interface, about to leave it. */
  record LeavingInterface(NetworkInterface from) implements Place {}

  /** At a subnet's border, on the way out. */
  record LeavingSubnet(Sender from) implements Place {}

  /** At the VPC router, with the table of the sender's subnet. */
  record AtSubnetRouter(Sender from) implements Place {}

  /** At the VPC router, with the table of a regional NAT gateway, which lies in no subnet. */
  record AtRegionalNatRouter(RegionalNatGateway nat, Sender from) implements Place {}

  /**
   * At whatever the route named as target.
   *
   * @param table the table that sent it here
   */
  record AtForwarder(Forwarder forwarder, Sender from, ResourceId table) implements Place {}

  /**
   * In a transit gateway, from an attachment; with the zone it was handed over in, if it has one.
   */
  record InTransitGateway(TransitSide from, Optional<ResourceId> zone) implements Place {}

  /** Coming out of a transit gateway's interface in this subnet. */
  record LeavingTransitGateway(TransitGatewayAttachment by, Subnet subnet) implements Place {}

  /** At a gateway that has an edge table, on the way into its VPC. */
  record AtEdgeRouter(Vpc vpc, ResourceId gateway, ResourceId table) implements Place {}

  /**
   * In a VPC, about to be delivered by its local route.
   *
   * @param from the subnet it comes from; empty where it comes from a gateway
   */
  record EnteringVpc(Vpc vpc, Optional<Subnet> from) implements Place {}

  /** At the border of an interface's subnet, on the way in. */
  record EnteringSubnet(NetworkInterface to) implements Place {}

  /** At an interface, on the way in. */
  record EnteringInterface(NetworkInterface to) implements Place {}

  /**
   * At a node of a load balancer, past its filters.
   *
   * @param privateLink whether it came through PrivateLink, so that no target sees the client
   */
  record AtListener(NetworkInterface node, LoadBalancer balancer, boolean privateLink)
      implements Place {}

  /** On the internet. */
  record Outside() implements Place {}

  /** In a network outside AWS, about to leave it. */
  record LeavingOnPremises(OnPremisesNetwork from) implements Place {}

  /** At a client of a Client VPN endpoint, about to leave it. */
  record LeavingClient(ClientVpnEndpoint endpoint) implements Place {}

  /** In an API, about to leave it by a VPC link. */
  record LeavingApi(Api api) implements Place {}

  /** In a VPC link of the first generation, about to leave it for a load balancer. */
  record LeavingVpcLink(VpcLink link) implements Place {}

  /** At a gateway endpoint, with a reply from the service. */
  record LeavingService(GatewayEndpoint endpoint) implements Place {}

  /** Where a packet arrived, so that its reply can start. */
  sealed interface Destination {
    /** At an interface. */
    record AtInterface(NetworkInterface networkInterface) implements Destination {}

    /** At a host on the internet. */
    record OnTheInternet(Address address) implements Destination {}

    /** At a service behind a gateway endpoint. */
    record AtService(GatewayEndpoint endpoint) implements Destination {}

    /** At a host in a network outside AWS. */
    record OnPremises(OnPremisesNetwork network) implements Destination {}

    /** At a client of a Client VPN endpoint; only replies arrive there. */
    record VpnClient(ClientVpnEndpoint endpoint) implements Destination {}

    /** At Amazon API Gateway, behind a VPC link; only replies arrive there. */
    record AtApiGateway() implements Destination {}

    /** At a link-local service, which answers by the same way without a look at any table. */
    record LinkLocal() implements Destination {}
  }
}
