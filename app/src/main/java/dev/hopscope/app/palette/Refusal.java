package dev.hopscope.app.palette;

import dev.hopscope.model.resource.EgressOnlyInternetGateway;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.Region;
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
import java.util.Optional;

/** Why what is under the pointer cannot take a new resource. */
final class Refusal {
  private final UnderPointer under;
  private final Topology topology;
  private final Shortage shortage;
  private final ConnectionRefusal connection;

  Refusal(UnderPointer under) {
    this.under = under;
    this.topology = under.topology();
    this.shortage = new Shortage(under);
    this.connection = new ConnectionRefusal(under);
  }

  /** Why the kind cannot be dropped here, in a few words. */
  Optional<String> of(ResourceKind kind) {
    return switch (kind) {
      case REGION ->
          unless(under.isBare(), "a Region stands on its own")
              .or(() -> unless(Zones.anyRegionLeft(topology), "every Region is drawn"));
      case VPC -> unless(under.isBare() || under.is(Region.class), "a VPC lives in a Region");
      case AVAILABILITY_ZONE ->
          unless(under.has(Vpc.class), "a zone shows where a VPC has subnets").or(shortage::range);
      case SUBNET -> unless(under.has(Vpc.class), "a subnet lives in a VPC").or(shortage::range);
      case ON_PREMISES_NETWORK ->
          unless(under.isBare(), "an on-premises network stands outside AWS");
      case INSTANCE ->
          unless(under.has(Subnet.class), "an instance lives in a subnet").or(shortage::address);
      case NETWORK_INTERFACE ->
          unless(
                  under.has(Instance.class) || under.has(Subnet.class),
                  "an interface lives in a subnet")
              .or(shortage::address);
      case INTERNET_GATEWAY ->
          unless(under.has(Vpc.class), "an internet gateway sits on a VPC")
              .or(() -> shortage.gateway(InternetGateway.class, "an internet gateway"));
      case EGRESS_ONLY_INTERNET_GATEWAY ->
          unless(under.has(Vpc.class), "an egress-only gateway sits on a VPC")
              .or(
                  () ->
                      shortage.gateway(EgressOnlyInternetGateway.class, "an egress-only gateway"));
      case NAT_GATEWAY ->
          unless(under.has(Subnet.class), "a NAT gateway lives in a subnet")
              .or(shortage::wayOut)
              .or(shortage::address);
      case REGIONAL_NAT_GATEWAY ->
          unless(under.has(Vpc.class), "a regional NAT gateway serves a VPC").or(shortage::wayOut);
      case INSTANCE_CONNECT_ENDPOINT ->
          unless(under.has(Subnet.class), "an Instance Connect Endpoint lives in a subnet")
              .or(shortage::address)
              .or(shortage::connectEndpoint);
      case VIRTUAL_PRIVATE_GATEWAY ->
          unless(under.has(Vpc.class), "a virtual private gateway sits on a VPC")
              .or(() -> shortage.gateway(VirtualPrivateGateway.class, "a virtual private gateway"));
      case TRANSIT_GATEWAY ->
          unless(under.isBare() || under.is(Region.class), "a transit gateway stands between VPCs");
      case GATEWAY_ENDPOINT -> unless(under.has(Vpc.class), "a gateway endpoint serves a VPC");
      case INTERFACE_ENDPOINT ->
          unless(under.has(Subnet.class), "an interface endpoint lives in a subnet")
              .or(shortage::address);
      case LOAD_BALANCER ->
          unless(under.has(Subnet.class), "drop it on the subnet of its first node")
              .or(shortage::address);
      case ECS_TASK ->
          unless(under.has(Subnet.class), "a task runs in a subnet").or(shortage::address);
      case LAMBDA_FUNCTION ->
          unless(under.has(Subnet.class), "drop it on a subnet it reaches out from")
              .or(shortage::address);
      case DATABASE_INSTANCE ->
          unless(under.has(Subnet.class), "a database lives in a subnet").or(shortage::address);
      case RESOLVER_ENDPOINT ->
          unless(under.has(Subnet.class), "drop it on the subnet of its first address")
              .or(shortage::address);
      case AWS_SERVICE ->
          unless(
              under.isBare() || under.is(Region.class), "an AWS service is outside of every VPC");
      case REST_API, HTTP_API ->
          unless(under.isBare() || under.is(Region.class), "an API is outside of every VPC");
      case VPC_LINK ->
          unless(
              under.is(Region.class) || under.has(LoadBalancer.class),
              "drop it on its load balancer");
      case VPC_LINK_V2 ->
          unless(under.has(Subnet.class), "drop it on a subnet it reaches out from")
              .or(shortage::address);
      case WEB_ACL ->
          unless(
              under.is(Region.class) || under.has(LoadBalancer.class) || under.has(RestApi.class),
              "drop it on what it protects: a load balancer or a REST API");
      case PRIVATE_HOSTED_ZONE ->
          unless(under.has(Vpc.class), "drop it on the first VPC that it answers in");
      case RESOLVER_RULE -> unless(under.has(Vpc.class), "drop it on the first VPC that it is for");
      case TARGET_GROUP -> unless(under.has(Vpc.class), "a target group belongs to a VPC");
      case GATEWAY_LOAD_BALANCER_ENDPOINT ->
          unless(under.has(Subnet.class), "a Gateway Load Balancer endpoint lives in a subnet")
              .or(shortage::address);
      case DIRECT_CONNECT_GATEWAY ->
          unless(under.isBare(), "a Direct Connect gateway stands outside the Regions");
      case CLIENT_VPN_ENDPOINT ->
          unless(under.has(Subnet.class), "drop it on the subnet its clients enter by")
              .or(shortage::address);
      case VIRTUAL_INTERFACE -> connection.virtualInterface();
      case VPC_ENDPOINT_SERVICE ->
          unless(
              under.has(LoadBalancer.class) || under.has(Region.class),
              "drop it on the load balancer behind it");
      case NETWORK_FIREWALL ->
          unless(under.has(Subnet.class), "drop it on the subnet of its first endpoint")
              .or(shortage::address);
      case FIREWALL_POLICY, FIREWALL_RULE_GROUP -> Optional.empty();
      case CUSTOMER_GATEWAY -> connection.customerGateway();
      case VPC_PEERING_CONNECTION -> connection.peering();
      case VPN_CONNECTION ->
          unless(
              under.has(VirtualPrivateGateway.class)
                  || under.has(TransitGateway.class)
                  || under.has(Vpc.class),
              "drop it on the VPC or gateway it leads to");
      case TRANSIT_GATEWAY_ATTACHMENT -> connection.attachment();
      case ROUTE_TABLE -> unless(under.has(Vpc.class), "a route table belongs to a VPC");
      case TRANSIT_GATEWAY_ROUTE_TABLE ->
          unless(under.has(TransitGateway.class), "drop it on its transit gateway");
      case TRANSIT_GATEWAY_POLICY_TABLE ->
          unless(under.has(TransitGateway.class), "drop it on its transit gateway");
      case TRANSIT_GATEWAY_PEERING_ATTACHMENT -> connection.transitPeering();
      case TRANSIT_GATEWAY_CONNECT_PEER -> connection.connectPeer();
      case PREFIX_LIST -> Optional.empty();
      case NETWORK_ACL -> unless(under.has(Vpc.class), "a network ACL belongs to a VPC");
      case SECURITY_GROUP -> unless(under.has(Vpc.class), "a security group belongs to a VPC");
      case VPC_BLOCK_PUBLIC_ACCESS_OPTIONS ->
          unless(under.has(Region.class), "it is set for a Region")
              .or(
                  () ->
                      shortage.setting(
                          Region.class, Role.CONTAINED_IN, VpcBlockPublicAccessOptions.class));
      case VPC_BLOCK_PUBLIC_ACCESS_EXCLUSION ->
          unless(under.has(Vpc.class), "it excludes a VPC or a subnet")
              .or(
                  () ->
                      shortage.setting(
                          under.has(Subnet.class) ? Subnet.class : Vpc.class,
                          Role.PART_OF,
                          VpcBlockPublicAccessExclusion.class));
      case ELASTIC_IP -> elasticIp();
    };
  }

  /** The reason, where it is not fine. */
  static Optional<String> unless(boolean fine, String why) {
    return fine ? Optional.empty() : Optional.of(why);
  }

  private Optional<String> elasticIp() {
    return unless(FreeAddresses.publicOne(topology).isPresent(), "no public address is left")
        .or(
            () ->
                under
                    .networkInterface()
                    .filter(
                        eni ->
                            !topology
                                .referrers(eni.id(), Role.ATTACHED_TO, ElasticIp.class)
                                .isEmpty())
                    .map(_ -> "it has an Elastic IP"))
        .or(
            () ->
                under
                    .networkInterface()
                    .filter(eni -> eni.addresses().isEmpty())
                    .map(_ -> "it has no IPv4 address"))
        .or(() -> under.networkInterface().flatMap(_ -> shortage.wayOut()));
  }
}
