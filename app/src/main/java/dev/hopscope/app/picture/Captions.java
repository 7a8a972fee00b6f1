package dev.hopscope.app.picture;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.AwsService;
import dev.hopscope.model.resource.ClientVpnEndpoint;
import dev.hopscope.model.resource.CustomerGateway;
import dev.hopscope.model.resource.DatabaseInstance;
import dev.hopscope.model.resource.DirectConnectGateway;
import dev.hopscope.model.resource.EcsTask;
import dev.hopscope.model.resource.EgressOnlyInternetGateway;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.FirewallPolicy;
import dev.hopscope.model.resource.FirewallRuleGroup;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.HttpApi;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InstanceConnectEndpoint;
import dev.hopscope.model.resource.InstanceState;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.LambdaFunction;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.NetworkFirewall;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.PrivateHostedZone;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.ResolverEndpoint;
import dev.hopscope.model.resource.ResolverRule;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.RestApi;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TargetGroup;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayConnectPeer;
import dev.hopscope.model.resource.TransitGatewayPeeringAttachment;
import dev.hopscope.model.resource.TransitGatewayPolicyTable;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.VirtualInterface;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcBlockPublicAccessExclusion;
import dev.hopscope.model.resource.VpcBlockPublicAccessOptions;
import dev.hopscope.model.resource.VpcEndpointService;
import dev.hopscope.model.resource.VpcLink;
import dev.hopscope.model.resource.VpcLinkV2;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.resource.VpnConnection;
import dev.hopscope.model.resource.WebAcl;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands beside a figure below the resource's name. */
final class Captions {
  private static final int MOST_RANGES = 3;

  private Captions() {}

  /**
   * The line below the name: the id where the name is another, then what tells the resource apart.
   *
   * @param part the interface by which a host is in the network, if it is one
   */
  static Optional<String> of(Resource resource, Optional<NetworkInterface> part) {
    List<String> words = new ArrayList<>();
    switch (resource) {
      case Vpc vpc -> {
        idOf(vpc).ifPresent(words::add);
        words.addAll(ranges(vpc.allCidrs()));
      }
      case Subnet subnet -> {
        idOf(subnet).ifPresent(words::add);
        words.addAll(ranges(Stream.concat(subnet.cidr().stream(), subnet.ipv6Cidrs().stream())));
        if (!subnet.sharedWith().isEmpty()) {
          words.add("shared with " + String.join(", ", subnet.sharedWith()));
        }
      }
      case OnPremisesNetwork network -> words.addAll(ranges(network.cidrs().stream()));
      case Instance instance -> {
        words.addAll(addressOf(part).or(() -> idOf(instance)).stream().toList());
        if (instance.state() != InstanceState.RUNNING) {
          words.add(instance.state().name().toLowerCase(Locale.ROOT));
        }
        part.flatMap(NetworkInterface::owner).ifPresent(words::add);
      }
      case NetworkInterface networkInterface ->
          words.addAll(addressOf(Optional.of(networkInterface)).stream().toList());
      case RegionalNatGateway nat ->
          words.addAll(
              nat.addresses().stream()
                  .map(own -> own.publicAddress().toString())
                  .limit(MOST_RANGES)
                  .toList());
      case NatGateway _,
          InstanceConnectEndpoint _,
          GatewayLoadBalancerEndpoint _,
          InterfaceEndpoint _,
          ResolverEndpoint _,
          EcsTask _,
          LambdaFunction _,
          VpcLinkV2 _,
          DatabaseInstance _ ->
          words.addAll(addressOf(part).or(() -> idOf(resource)).stream().toList());
      case LoadBalancer balancer ->
          words.add(balancer.type().name().toLowerCase(Locale.ROOT) + " load balancer");
      case GatewayEndpoint endpoint -> words.add(service(endpoint.serviceName()));
      case CustomerGateway gateway ->
          words.add(gateway.address().map(Object::toString).orElse("ASN " + gateway.asn()));
      case VpcBlockPublicAccessOptions options -> words.add(inWords(options.mode()));
      case VpcBlockPublicAccessExclusion exclusion -> words.add(inWords(exclusion.mode()));
      case AwsService service -> words.add(service.service());
      case RestApi api -> words.add(inWords(api.endpointType()) + " REST API");
      case HttpApi _ -> words.add("HTTP API");
      case TransitGatewayConnectPeer peer ->
          words.addAll(
              peer.peerAddress().map(Object::toString).or(() -> idOf(peer)).stream().toList());
      case DirectConnectGateway gateway -> words.add("ASN " + gateway.asn());
      case ClientVpnEndpoint endpoint -> words.add("clients " + endpoint.clientCidr());
      case VirtualInterface connection ->
          words.add(connection.type().name().toLowerCase(Locale.ROOT));
      case ElasticIp address -> words.add(address.publicAddress().toString());
      case Region _,
          AvailabilityZone _,
          InternetGateway _,
          EgressOnlyInternetGateway _,
          VirtualPrivateGateway _,
          TransitGateway _,
          VpcPeeringConnection _,
          VpnConnection _,
          TransitGatewayAttachment _,
          TransitGatewayRouteTable _,
          TransitGatewayPeeringAttachment _,
          TransitGatewayPolicyTable _,
          RouteTable _,
          NetworkAcl _,
          NetworkFirewall _,
          VpcEndpointService _,
          FirewallPolicy _,
          FirewallRuleGroup _,
          SecurityGroup _,
          TargetGroup _,
          PrivateHostedZone _,
          ResolverRule _,
          VpcLink _,
          WebAcl _,
          PrefixList _ ->
          idOf(resource).ifPresent(words::add);
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", words));
  }

  private static String inWords(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Optional<String> idOf(Resource resource) {
    return resource.name().isBlank() || resource.name().equals(resource.id().value())
        ? Optional.empty()
        : Optional.of(resource.id().value());
  }

  private static Optional<String> addressOf(Optional<NetworkInterface> part) {
    return part.flatMap(
        networkInterface ->
            Stream.concat(
                    networkInterface.addresses().stream().map(own -> own.address()),
                    networkInterface.ipv6Addresses().stream())
                .findFirst()
                .map(Object::toString));
  }

  private static List<String> ranges(Stream<Cidr> all) {
    List<String> texts = all.map(Cidr::toString).collect(Collectors.toCollection(ArrayList::new));
    if (texts.size() > MOST_RANGES) {
      int more = texts.size() - MOST_RANGES;
      texts.subList(MOST_RANGES, texts.size()).clear();
      texts.add("+" + more);
    }
    return texts;
  }

  /** The last word of a service's name: {@code s3} of {@code com.amazonaws.us-east-1.s3}. */
  private static String service(String name) {
    return name.substring(name.lastIndexOf('.') + 1) + " endpoint";
  }
}
