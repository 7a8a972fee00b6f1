package dev.hopscope.app.palette;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.DirectConnectGateway;
import dev.hopscope.model.resource.EgressOnlyInternetGateway;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InstanceConnectEndpoint;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.RestApi;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcBlockPublicAccessExclusion;
import dev.hopscope.model.resource.VpcBlockPublicAccessOptions;
import dev.hopscope.model.topology.FreeAddresses;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which resource takes a new one that is dropped somewhere, and why one may not. */
final class Taker {
  private final Topology topology;
  private final List<Resource> chain;

  /**
   * Looks at what is under the pointer.
   *
   * @param under what is under the pointer; empty on bare ground
   */
  Taker(Topology topology, Optional<ResourceId> under) {
    this.topology = topology;
    this.chain =
        under.stream()
            .flatMap(id -> chain(topology, id))
            .flatMap(id -> topology.find(id).stream())
            .toList();
  }

  /** A zone's box lies in that of a VPC with subnets in the zone. */
  private static Stream<ResourceId> chain(Topology topology, ResourceId id) {
    if (topology.find(id, AvailabilityZone.class).isEmpty()) {
      return Whereabouts.chain(topology, id).stream();
    }
    Optional<ResourceId> vpc =
        topology.referrers(id, Role.PART_OF, Subnet.class).stream().map(Subnet::vpc).findFirst();
    return Stream.concat(
        Stream.of(id), vpc.stream().flatMap(each -> Whereabouts.chain(topology, each).stream()));
  }

  /** The innermost resource under the pointer that is of this type. */
  <T extends Resource> Optional<T> find(Class<T> type) {
    return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  private boolean is(Class<? extends Resource> type) {
    return !chain.isEmpty() && type.isInstance(chain.getFirst());
  }

  private boolean has(Class<? extends Resource> type) {
    return chain.stream().anyMatch(type::isInstance);
  }

  /** The resource that takes this kind; empty where it stands on bare ground or is refused. */
  Optional<ResourceId> taking(ResourceKind kind) {
    return wanted(kind)
        .flatMap(type -> chain.stream().filter(each -> type.contains(each.getClass())).findFirst())
        .map(Resource::id);
  }

  private Optional<List<Class<? extends Resource>>> wanted(ResourceKind kind) {
    return switch (kind) {
      case VPC, TRANSIT_GATEWAY, AWS_SERVICE, REST_API, HTTP_API ->
          Optional.of(List.of(Region.class));
      case VPC_LINK -> Optional.of(List.of(LoadBalancer.class, Region.class));
      case WEB_ACL -> Optional.of(List.of(LoadBalancer.class, RestApi.class, Region.class));
      case VPC_ENDPOINT_SERVICE -> Optional.of(List.of(LoadBalancer.class, Region.class));
      case REGION, ON_PREMISES_NETWORK, PREFIX_LIST, FIREWALL_POLICY, FIREWALL_RULE_GROUP ->
          Optional.empty();
      case AVAILABILITY_ZONE,
          SUBNET,
          INTERNET_GATEWAY,
          EGRESS_ONLY_INTERNET_GATEWAY,
          VIRTUAL_PRIVATE_GATEWAY,
          REGIONAL_NAT_GATEWAY,
          GATEWAY_ENDPOINT,
          VPC_PEERING_CONNECTION,
          TRANSIT_GATEWAY_ATTACHMENT,
          PRIVATE_HOSTED_ZONE,
          RESOLVER_RULE,
          TARGET_GROUP ->
          Optional.of(List.of(Vpc.class));
      case INSTANCE,
          GATEWAY_LOAD_BALANCER_ENDPOINT,
          ECS_TASK,
          LAMBDA_FUNCTION,
          VPC_LINK_V2,
          DATABASE_INSTANCE,
          RESOLVER_ENDPOINT,
          NAT_GATEWAY,
          INTERFACE_ENDPOINT,
          INSTANCE_CONNECT_ENDPOINT,
          NETWORK_FIREWALL,
          LOAD_BALANCER ->
          Optional.of(List.of(Subnet.class));
      case NETWORK_INTERFACE -> Optional.of(List.of(Instance.class, Subnet.class));
      case DIRECT_CONNECT_GATEWAY -> Optional.empty();
      case CLIENT_VPN_ENDPOINT -> Optional.of(List.of(Subnet.class));
      case CUSTOMER_GATEWAY -> Optional.of(List.of(OnPremisesNetwork.class));
      case VIRTUAL_INTERFACE ->
          Optional.of(
              List.of(
                  DirectConnectGateway.class,
                  VirtualPrivateGateway.class,
                  OnPremisesNetwork.class));
      case VPN_CONNECTION ->
          Optional.of(List.of(VirtualPrivateGateway.class, TransitGateway.class, Vpc.class));
      case VPC_BLOCK_PUBLIC_ACCESS_OPTIONS -> Optional.of(List.of(Region.class));
      case ROUTE_TABLE, NETWORK_ACL, VPC_BLOCK_PUBLIC_ACCESS_EXCLUSION ->
          Optional.of(List.of(Subnet.class, Vpc.class));
      case TRANSIT_GATEWAY_ROUTE_TABLE,
          TRANSIT_GATEWAY_POLICY_TABLE,
          TRANSIT_GATEWAY_PEERING_ATTACHMENT,
          TRANSIT_GATEWAY_CONNECT_PEER ->
          Optional.of(List.of(TransitGateway.class));
      case SECURITY_GROUP ->
          Optional.of(List.of(Instance.class, NetworkInterface.class, Vpc.class));
      case ELASTIC_IP ->
          Optional.of(List.of(Instance.class, NetworkInterface.class, NatGateway.class));
    };
  }

  /** Why the kind cannot be dropped here, in a few words. */
  Optional<String> refusal(ResourceKind kind) {
    return switch (kind) {
      case REGION ->
          unless(chain.isEmpty(), "a Region stands on its own")
              .or(() -> unless(Zones.anyRegionLeft(topology), "every Region is drawn"));
      case VPC -> unless(chain.isEmpty() || is(Region.class), "a VPC lives in a Region");
      case AVAILABILITY_ZONE ->
          unless(has(Vpc.class), "a zone shows where a VPC has subnets").or(this::noRangeLeft);
      case SUBNET -> unless(has(Vpc.class), "a subnet lives in a VPC").or(this::noRangeLeft);
      case ON_PREMISES_NETWORK ->
          unless(chain.isEmpty(), "an on-premises network stands outside AWS");
      case INSTANCE -> unless(has(Subnet.class), "an instance lives in a subnet").or(this::full);
      case NETWORK_INTERFACE ->
          unless(has(Instance.class) || has(Subnet.class), "an interface lives in a subnet")
              .or(this::full);
      case INTERNET_GATEWAY ->
          unless(has(Vpc.class), "an internet gateway sits on a VPC")
              .or(() -> has(InternetGateway.class, "an internet gateway"));
      case EGRESS_ONLY_INTERNET_GATEWAY ->
          unless(has(Vpc.class), "an egress-only gateway sits on a VPC")
              .or(() -> has(EgressOnlyInternetGateway.class, "an egress-only gateway"));
      case NAT_GATEWAY ->
          unless(has(Subnet.class), "a NAT gateway lives in a subnet")
              .or(this::noWayOut)
              .or(this::full);
      case REGIONAL_NAT_GATEWAY ->
          unless(has(Vpc.class), "a regional NAT gateway serves a VPC").or(this::noWayOut);
      case INSTANCE_CONNECT_ENDPOINT ->
          unless(has(Subnet.class), "an Instance Connect Endpoint lives in a subnet")
              .or(this::full)
              .or(this::hasConnectEndpoint);
      case VIRTUAL_PRIVATE_GATEWAY ->
          unless(has(Vpc.class), "a virtual private gateway sits on a VPC")
              .or(() -> has(VirtualPrivateGateway.class, "a virtual private gateway"));
      case TRANSIT_GATEWAY ->
          unless(chain.isEmpty() || is(Region.class), "a transit gateway stands between VPCs");
      case GATEWAY_ENDPOINT -> unless(has(Vpc.class), "a gateway endpoint serves a VPC");
      case INTERFACE_ENDPOINT ->
          unless(has(Subnet.class), "an interface endpoint lives in a subnet").or(this::full);
      case LOAD_BALANCER ->
          unless(has(Subnet.class), "drop it on the subnet of its first node").or(this::full);
      case ECS_TASK -> unless(has(Subnet.class), "a task runs in a subnet").or(this::full);
      case LAMBDA_FUNCTION ->
          unless(has(Subnet.class), "drop it on a subnet it reaches out from").or(this::full);
      case DATABASE_INSTANCE ->
          unless(has(Subnet.class), "a database lives in a subnet").or(this::full);
      case RESOLVER_ENDPOINT ->
          unless(has(Subnet.class), "drop it on the subnet of its first address").or(this::full);
      case AWS_SERVICE ->
          unless(chain.isEmpty() || is(Region.class), "an AWS service is outside of every VPC");
      case REST_API, HTTP_API ->
          unless(chain.isEmpty() || is(Region.class), "an API is outside of every VPC");
      case VPC_LINK ->
          unless(is(Region.class) || has(LoadBalancer.class), "drop it on its load balancer");
      case VPC_LINK_V2 ->
          unless(has(Subnet.class), "drop it on a subnet it reaches out from").or(this::full);
      case WEB_ACL ->
          unless(
              is(Region.class) || has(LoadBalancer.class) || has(RestApi.class),
              "drop it on what it protects: a load balancer or a REST API");
      case PRIVATE_HOSTED_ZONE ->
          unless(has(Vpc.class), "drop it on the first VPC that it answers in");
      case RESOLVER_RULE -> unless(has(Vpc.class), "drop it on the first VPC that it is for");
      case TARGET_GROUP -> unless(has(Vpc.class), "a target group belongs to a VPC");
      case GATEWAY_LOAD_BALANCER_ENDPOINT ->
          unless(has(Subnet.class), "a Gateway Load Balancer endpoint lives in a subnet")
              .or(this::full);
      case DIRECT_CONNECT_GATEWAY ->
          unless(chain.isEmpty(), "a Direct Connect gateway stands outside the Regions");
      case CLIENT_VPN_ENDPOINT ->
          unless(has(Subnet.class), "drop it on the subnet its clients enter by").or(this::full);
      case VIRTUAL_INTERFACE -> virtualInterface();
      case VPC_ENDPOINT_SERVICE ->
          unless(
              find(LoadBalancer.class).isPresent() || find(Region.class).isPresent(),
              "drop it on the load balancer behind it");
      case NETWORK_FIREWALL ->
          unless(has(Subnet.class), "drop it on the subnet of its first endpoint").or(this::full);
      case FIREWALL_POLICY, FIREWALL_RULE_GROUP -> Optional.empty();
      case CUSTOMER_GATEWAY -> customerGateway();
      case VPC_PEERING_CONNECTION -> peering();
      case VPN_CONNECTION ->
          unless(
              has(VirtualPrivateGateway.class) || has(TransitGateway.class) || has(Vpc.class),
              "drop it on the VPC or gateway it leads to");
      case TRANSIT_GATEWAY_ATTACHMENT -> attachment();
      case ROUTE_TABLE -> unless(has(Vpc.class), "a route table belongs to a VPC");
      case TRANSIT_GATEWAY_ROUTE_TABLE ->
          unless(has(TransitGateway.class), "drop it on its transit gateway");
      case TRANSIT_GATEWAY_POLICY_TABLE ->
          unless(has(TransitGateway.class), "drop it on its transit gateway");
      case TRANSIT_GATEWAY_PEERING_ATTACHMENT -> transitPeering();
      case TRANSIT_GATEWAY_CONNECT_PEER -> connectPeer();
      case PREFIX_LIST -> Optional.empty();
      case NETWORK_ACL -> unless(has(Vpc.class), "a network ACL belongs to a VPC");
      case SECURITY_GROUP -> unless(has(Vpc.class), "a security group belongs to a VPC");
      case VPC_BLOCK_PUBLIC_ACCESS_OPTIONS ->
          unless(has(Region.class), "it is set for a Region")
              .or(() -> once(Region.class, Role.CONTAINED_IN, VpcBlockPublicAccessOptions.class));
      case VPC_BLOCK_PUBLIC_ACCESS_EXCLUSION ->
          unless(has(Vpc.class), "it excludes a VPC or a subnet")
              .or(
                  () ->
                      once(
                          has(Subnet.class) ? Subnet.class : Vpc.class,
                          Role.PART_OF,
                          VpcBlockPublicAccessExclusion.class));
      case ELASTIC_IP -> elasticIp();
    };
  }

  private static Optional<String> unless(boolean fine, String why) {
    return fine ? Optional.empty() : Optional.of(why);
  }

  private Optional<String> has(Class<? extends Resource> type, String what) {
    return find(Vpc.class)
        .filter(vpc -> !topology.referrers(vpc.id(), Role.ATTACHED_TO, type).isEmpty())
        .map(_ -> "this VPC has " + what);
  }

  private Optional<String> once(
      Class<? extends Resource> where, Role role, Class<? extends Resource> type) {
    return find(where)
        .filter(each -> !topology.referrers(each.id(), role, type).isEmpty())
        .map(each -> each.label() + " has one");
  }

  private Optional<String> noRangeLeft() {
    return find(Vpc.class)
        .filter(vpc -> FreeAddresses.forSubnet(topology, vpc).isEmpty())
        .map(_ -> "this VPC has no free range left");
  }

  private Optional<String> full() {
    return find(Subnet.class)
        .filter(subnet -> FreeAddresses.inSubnet(topology, subnet).isEmpty())
        .filter(subnet -> FreeAddresses.ipv6InSubnet(topology, subnet).isEmpty())
        .map(subnet -> "no free address in " + subnet.cidr().map(Cidr::toString).orElse("it"));
  }

  private Optional<String> hasConnectEndpoint() {
    return find(Vpc.class)
        .filter(
            vpc ->
                Whereabouts.subnetsOf(topology, vpc.id()).stream()
                    .anyMatch(
                        subnet ->
                            !topology
                                .referrers(
                                    subnet.id(), Role.CONTAINED_IN, InstanceConnectEndpoint.class)
                                .isEmpty()))
        .map(_ -> "this VPC has an Instance Connect Endpoint");
  }

  /** AWS gives no public address where there is no internet gateway (Gateway.NotAttached). */
  private Optional<String> noWayOut() {
    return find(Vpc.class)
        .filter(
            vpc -> topology.referrers(vpc.id(), Role.ATTACHED_TO, InternetGateway.class).isEmpty())
        .map(_ -> "its VPC needs an internet gateway first");
  }

  private Optional<String> virtualInterface() {
    return unless(
        is(DirectConnectGateway.class)
            || is(VirtualPrivateGateway.class)
            || is(OnPremisesNetwork.class),
        "drop it on the gateway or network it joins");
  }

  private Optional<String> customerGateway() {
    return unless(
            chain.isEmpty() || is(OnPremisesNetwork.class), "a customer gateway stands outside AWS")
        .or(
            () ->
                find(OnPremisesNetwork.class)
                    .filter(network -> network.customerGateway().isPresent())
                    .map(_ -> "this network has a customer gateway"));
  }

  private Optional<String> peering() {
    if (!has(Vpc.class)) {
      return Optional.of("drop it on one of the two VPCs");
    }
    return unless(topology.all(Vpc.class).size() > 1, "needs two VPCs")
        .or(
            () ->
                find(Vpc.class)
                    .filter(vpc -> ConnectionDrafts.peersFor(topology, vpc).isEmpty())
                    .map(_ -> "every other VPC is its peer or overlaps"));
  }

  private Optional<String> attachment() {
    return find(Vpc.class)
        .map(
            vpc -> {
              boolean anyGateway =
                  !topology
                      .referrers(vpc.region(), Role.CONTAINED_IN, TransitGateway.class)
                      .isEmpty();
              return unless(anyGateway, "needs a transit gateway in this Region")
                  .or(
                      () ->
                          unless(
                              !Whereabouts.subnetsOf(topology, vpc.id()).isEmpty(),
                              "needs a subnet in this VPC"))
                  .or(
                      () ->
                          unless(
                              !ConnectionDrafts.gatewaysFor(topology, vpc).isEmpty(),
                              "this VPC is attached already"));
            })
        .orElse(Optional.of("drop it on the VPC to attach"));
  }

  private Optional<String> transitPeering() {
    return unless(has(TransitGateway.class), "drop it on one of the two transit gateways")
        .or(
            () ->
                find(TransitGateway.class)
                    .filter(gateway -> TransitDrafts.peerFor(topology, gateway).isEmpty())
                    .map(_ -> "needs a transit gateway that is not its peer yet"));
  }

  private Optional<String> connectPeer() {
    return unless(has(TransitGateway.class), "drop it on the transit gateway")
        .or(
            () ->
                find(TransitGateway.class)
                    .filter(gateway -> TransitDrafts.carrierFor(topology, gateway).isEmpty())
                    .map(_ -> "needs an attached VPC or Direct Connect gateway to carry it"));
  }

  private Optional<String> elasticIp() {
    return unless(FreeAddresses.publicOne(topology).isPresent(), "no public address is left")
        .or(
            () ->
                networkInterface()
                    .filter(
                        eni ->
                            !topology
                                .referrers(eni.id(), Role.ATTACHED_TO, ElasticIp.class)
                                .isEmpty())
                    .map(_ -> "it has an Elastic IP"))
        .or(
            () ->
                networkInterface()
                    .filter(eni -> eni.addresses().isEmpty())
                    .map(_ -> "it has no IPv4 address"))
        .or(() -> networkInterface().flatMap(_ -> noWayOut()));
  }

  /** The interface dropped on: itself, or the primary one of what it belongs to. */
  Optional<NetworkInterface> networkInterface() {
    return find(NetworkInterface.class)
        .or(
            () ->
                chain.stream()
                    .limit(1)
                    .filter(each -> each instanceof Instance || each instanceof NatGateway)
                    .flatMap(each -> Whereabouts.interfacesOf(topology, each.id()).stream())
                    .findFirst());
  }
}
