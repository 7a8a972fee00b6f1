package dev.hopscope.routing.text;

import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.topology.Topology;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What the things of a network are called in a sentence: the user's own names, in backquotes. */
final class Names {
  private static final String INTERNET = "internet";

  private final Topology topology;

  Names(Topology topology) {
    this.topology = topology;
  }

  /** The name in backquotes, with the id where another of its kind has the same name. */
  String of(ResourceId id) {
    if (id.value().equals(INTERNET)) {
      return "the internet";
    }
    return topology.find(id).map(this::named).orElseGet(() -> quoted(id.value()));
  }

  private String named(Resource resource) {
    String name = quoted(resource.label());
    return isShared(resource) ? name + " (" + quoted(resource.id().value()) + ")" : name;
  }

  private boolean isShared(Resource resource) {
    return topology
            .labelled(resource.label())
            .filter(each -> each.kind() == resource.kind())
            .limit(2)
            .count()
        > 1;
  }

  boolean knows(ResourceId id) {
    return topology.containsVertex(id);
  }

  /** As {@link #of}, with what kind of thing it is, and whose where it is an interface. */
  String withKind(ResourceId id) {
    return topology
        .find(id)
        .map(resource -> noun(resource.kind()) + " " + named(resource) + owner(resource))
        .orElseGet(() -> of(id));
  }

  private String owner(Resource resource) {
    return resource instanceof NetworkInterface eni
        ? eni.attachedTo().map(owner -> " of " + of(owner)).orElse("")
        : "";
  }

  /** {@code `a`, `b` and `c`}. */
  String list(Collection<ResourceId> ids) {
    return joined(ids.stream().map(this::of).toList());
  }

  /** An end as it was asked for: by its name where it is an id of something named. */
  String end(String asked) {
    return asked.equals(INTERNET) ? "the internet" : of(ResourceId.of(asked));
  }

  /** {@code an instance}, {@code a VPC}. */
  static String withArticle(String noun) {
    return ("aeio".indexOf(Character.toLowerCase(noun.charAt(0))) < 0 ? "a " : "an ") + noun;
  }

  /** {@code a, b and c}. */
  static String joined(List<String> parts) {
    int last = parts.size() - 1;
    return last < 1
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }

  /** In backquotes, and fit for a line: a name from a file may hold anything. */
  static String quoted(String text) {
    String line =
        text.chars()
            .map(c -> Character.isISOControl(c) ? ' ' : c)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    return "`" + line + "`";
  }

  /** The kind in words, as the AWS console says it. */
  static String noun(ResourceKind kind) {
    return switch (kind) {
      case REGION -> "Region";
      case AVAILABILITY_ZONE -> "Availability Zone";
      case VPC -> "VPC";
      case SUBNET -> "subnet";
      case ON_PREMISES_NETWORK -> "on-premises network";
      case INSTANCE -> "instance";
      case ECS_TASK -> "ECS task";
      case LAMBDA_FUNCTION -> "Lambda function";
      case DATABASE_INSTANCE -> "database";
      case AWS_SERVICE -> "AWS service";
      case PRIVATE_HOSTED_ZONE -> "private hosted zone";
      case RESOLVER_ENDPOINT -> "Resolver endpoint";
      case RESOLVER_RULE -> "Resolver rule";
      case NETWORK_INTERFACE -> "network interface";
      case LOAD_BALANCER -> "load balancer";
      case INTERNET_GATEWAY -> "internet gateway";
      case EGRESS_ONLY_INTERNET_GATEWAY -> "egress-only internet gateway";
      case NAT_GATEWAY -> "NAT gateway";
      case REGIONAL_NAT_GATEWAY -> "regional NAT gateway";
      case REST_API -> "REST API";
      case HTTP_API -> "HTTP API";
      case VPC_LINK -> "VPC link";
      case VPC_LINK_V2 -> "VPC link V2";
      case WEB_ACL -> "web ACL";
      case INSTANCE_CONNECT_ENDPOINT -> "Instance Connect Endpoint";
      case VIRTUAL_PRIVATE_GATEWAY -> "virtual private gateway";
      case TRANSIT_GATEWAY -> "transit gateway";
      case GATEWAY_ENDPOINT -> "gateway endpoint";
      case INTERFACE_ENDPOINT -> "interface endpoint";
      case GATEWAY_LOAD_BALANCER_ENDPOINT -> "Gateway Load Balancer endpoint";
      case DIRECT_CONNECT_GATEWAY -> "Direct Connect gateway";
      case CLIENT_VPN_ENDPOINT -> "Client VPN endpoint";
      case VIRTUAL_INTERFACE -> "virtual interface";
      case VPC_ENDPOINT_SERVICE -> "endpoint service";
      case NETWORK_FIREWALL -> "network firewall";
      case FIREWALL_POLICY -> "firewall policy";
      case FIREWALL_RULE_GROUP -> "rule group";
      case CUSTOMER_GATEWAY -> "customer gateway";
      case VPC_PEERING_CONNECTION -> "peering connection";
      case VPN_CONNECTION -> "VPN connection";
      case TRANSIT_GATEWAY_ATTACHMENT -> "transit gateway attachment";
      case TARGET_GROUP -> "target group";
      case TRANSIT_GATEWAY_PEERING_ATTACHMENT -> "transit gateway peering attachment";
      case TRANSIT_GATEWAY_CONNECT_PEER -> "Connect peer";
      case ROUTE_TABLE -> "route table";
      case TRANSIT_GATEWAY_ROUTE_TABLE -> "transit gateway route table";
      case TRANSIT_GATEWAY_POLICY_TABLE -> "transit gateway policy table";
      case PREFIX_LIST -> "prefix list";
      case NETWORK_ACL -> "network ACL";
      case SECURITY_GROUP -> "security group";
      case VPC_BLOCK_PUBLIC_ACCESS_OPTIONS -> "Block Public Access setting";
      case VPC_BLOCK_PUBLIC_ACCESS_EXCLUSION -> "Block Public Access exclusion";
      case ELASTIC_IP -> "elastic IP";
    };
  }
}
