package dev.hopscope.app.look;

import dev.hopscope.model.resource.ResourceKind;

/**
 * Why a kind matters to a packet.
 *
 * @param text two sentences
 * @param page the title of the AWS page to read on
 */
public record KindHelp(String text, String page) {
  /** The help of a kind. */
  public static KindHelp of(ResourceKind kind) {
    return switch (kind) {
      case REGION ->
          new KindHelp(
              "A VPC never spans Regions. What is in another Region is reached by peering, a"
                  + " transit gateway peering or the internet.",
              "Regions and Zones");
      case AVAILABILITY_ZONE ->
          new KindHelp(
              "A subnet lies in exactly one zone. Zone names differ between accounts, zone ids do"
                  + " not.",
              "AZ IDs");
      case VPC ->
          new KindHelp(
              "Every range of a VPC is a local route in each of its route tables, so its subnets"
                  + " reach each other unless a filter refuses. A subnet that names no route table"
                  + " or network ACL gets the main and the default one.",
              "VPC CIDR blocks");
      case SUBNET ->
          new KindHelp(
              "Public or private is not a field: it follows from the routes, and a subnet is public"
                  + " when its table leads to an internet gateway. Packets between two hosts in one"
                  + " subnet meet neither route table nor network ACL.",
              "Subnets for your VPC");
      case ON_PREMISES_NETWORK ->
          new KindHelp(
              "A VPN carries packets only for the networks it knows: static routes or what BGP"
                  + " announces. The way back needs a route in AWS, propagated or written.",
              "How AWS Site-to-Site VPN works");
      case INSTANCE ->
          new KindHelp(
              "Packets enter and leave an instance through its interfaces, and security groups"
                  + " belong to those. A stopped instance answers nothing, and a route to it is a"
                  + " blackhole.",
              "Instance lifecycle");
      case NETWORK_INTERFACE ->
          new KindHelp(
              "With the source/destination check on, an interface takes only packets to its own"
                  + " addresses and sends only from them. Switch it off on whatever forwards: a"
                  + " NAT instance, a firewall, a router.",
              "Elastic network interfaces");
      case LOAD_BALANCER ->
          new KindHelp(
              "A connection ends at one of its nodes, and the node makes another to a target: two"
                  + " legs with filters and routes of their own. Targets see the node's address,"
                  + " unless a network load balancer preserves the client's.",
              "How Elastic Load Balancing works");
      case ECS_TASK ->
          new KindHelp(
              "A task has an interface of its own and filters like an instance's. On Fargate the"
                  + " image is pulled through it: by a public address in a public subnet, a NAT"
                  + " gateway, or endpoints for ECR and S3. Ask it for image-pull.",
              "Amazon ECS task networking options for Fargate");
      case LAMBDA_FUNCTION ->
          new KindHelp(
              "A function reaches into the VPC from an interface that never has a public address:"
                  + " in a public subnet it has no way to the internet. Nothing reaches it by that"
                  + " interface.",
              "Giving Lambda functions access to resources in an Amazon VPC");
      case DATABASE_INSTANCE ->
          new KindHelp(
              "Its DNS name is the private address inside the VPC. Outside it is the public one"
                  + " where the database is publicly accessible; routes and groups must let it be"
                  + " reached all the same.",
              "Working with a DB instance in a VPC");
      case AWS_SERVICE ->
          new KindHelp(
              "The public addresses of a service in a Region: what its name is where no interface"
                  + " endpoint with private DNS answers for it. A gateway endpoint's route or a way"
                  + " to the internet leads there.",
              "AWS service endpoints");
      case REST_API ->
          new KindHelp(
              "A private API is asked by interface endpoints for execute-api only, and refuses"
                  + " everyone unless its resource policy lets them in. It reaches load balancers"
                  + " in VPCs by VPC links.",
              "Private REST APIs in API Gateway");
      case HTTP_API ->
          new KindHelp(
              "It is always asked on the internet; private HTTP APIs do not exist, and AWS WAF does"
                  + " not protect it. It reaches load balancers in VPCs by VPC links V2.",
              "API Gateway HTTP APIs");
      case VPC_LINK ->
          new KindHelp(
              "REST APIs reach a network load balancer by it, over PrivateLink. Groups of the load"
                  + " balancer block it unless they let everyone in, or are not enforced for"
                  + " PrivateLink traffic.",
              "Set up REST API private integrations");
      case VPC_LINK_V2 ->
          new KindHelp(
              "APIs reach load balancers from its interfaces: its groups must let them out, and the"
                  + " load balancer's let them in. Nothing reaches in by them.",
              "Set up VPC links V2 in API Gateway");
      case WEB_ACL ->
          new KindHelp(
              "AWS WAF looks at HTTP requests, not at packets: what it refuses was delivered first."
                  + " It protects application load balancers and REST APIs, never network load"
                  + " balancers.",
              "Resources that you can protect with AWS WAF");
      case PRIVATE_HOSTED_ZONE ->
          new KindHelp(
              "The Resolver answers by it in the VPCs associated with it and nowhere else, not over"
                  + " a peering or a transit gateway. The most specific zone wins, and hides public"
                  + " names it does not have.",
              "Working with private hosted zones");
      case RESOLVER_ENDPOINT ->
          new KindHelp(
              "Inbound, it takes queries from other networks to the VPC's Resolver; outbound, it"
                  + " sends the Resolver's to the DNS servers that rules name. Its groups must let"
                  + " port 53 pass.",
              "Resolving DNS queries between VPCs and your network");
      case RESOLVER_RULE ->
          new KindHelp(
              "In the VPCs associated with it, queries for the domain go to these DNS servers"
                  + " instead of Amazon's. The most specific domain wins; against a private zone of"
                  + " the same one, the rule.",
              "Using rules to control which queries are forwarded to your network");
      case TARGET_GROUP ->
          new KindHelp(
              "A node sends to the healthy targets of its zone, or of all zones with cross-zone"
                  + " load balancing. Where none is healthy it sends to all of them.",
              "Target groups for your Network Load Balancers");
      case INTERNET_GATEWAY ->
          new KindHelp(
              "It translates between a private address and the public one mapped to it: without a"
                  + " public address nothing passes, whatever the routes say. The guest never sees"
                  + " its public address.",
              "Enable internet access for a VPC using an internet gateway");
      case EGRESS_ONLY_INTERNET_GATEWAY ->
          new KindHelp(
              "IPv6 addresses are public, so this lets connections out and refuses those from"
                  + " outside. It has nothing to do with IPv4: that is a NAT gateway's work.",
              "Enable outbound IPv6 traffic using an egress-only internet gateway");
      case NAT_GATEWAY ->
          new KindHelp(
              "Hosts behind it reach out under its address, and nobody reaches them first. A public"
                  + " one must lie in a public subnet, or its own packets find no way out.",
              "NAT gateways");
      case REGIONAL_NAT_GATEWAY ->
          new KindHelp(
              "It belongs to the VPC, not to a subnet, and has a route table of its own: any"
                  + " subnet, a public one too, may route to it. Given its zones by hand, it serves"
                  + " no other.",
              "Regional NAT gateways");
      case INSTANCE_CONNECT_ENDPOINT ->
          new KindHelp(
              "People reach instances through it without public addresses. Its outbound rules must"
                  + " let it to the instance, and the instance must let it in: by its group, or by"
                  + " its address, or by the client's where that is preserved.",
              "Connect to your instances using EC2 Instance Connect Endpoint");
      case VIRTUAL_PRIVATE_GATEWAY ->
          new KindHelp(
              "It is the VPC's end of VPN connections; route tables learn the far networks only"
                  + " where propagation is on. A local route always wins against a propagated one.",
              "How AWS Site-to-Site VPN works");
      case TRANSIT_GATEWAY ->
          new KindHelp(
              "It routes twice: the subnet's table must lead to it, and then the table that the"
                  + " attachment is associated with decides. The way back is looked up on its own.",
              "How transit gateways work");
      case GATEWAY_ENDPOINT ->
          new KindHelp(
              "It puts a route for the service's prefix list into the tables you name, and has no"
                  + " address of its own. Only hosts in the VPC can use it, not what is beyond a"
                  + " peering or VPN.",
              "Gateway endpoints");
      case INTERFACE_ENDPOINT ->
          new KindHelp(
              "It is a set of interfaces with private addresses in your subnets, so routes and"
                  + " security groups apply as to any host. With private DNS the service's own name"
                  + " leads to them.",
              "Access AWS services through AWS PrivateLink");
      case GATEWAY_LOAD_BALANCER_ENDPOINT ->
          new KindHelp(
              "Routes send packets to it as to a gateway; appliances inspect them, and they come"
                  + " back here to go on by the table of its subnet. The appliances remember"
                  + " connections, so the reply must be routed through the same endpoint.",
              "Access virtual appliances through AWS PrivateLink");
      case DIRECT_CONNECT_GATEWAY ->
          new KindHelp(
              "It leads to virtual private gateways or to transit gateways, never from one of them"
                  + " to another. The allowed prefixes are a filter for the former and all that is"
                  + " announced for the latter.",
              "Direct Connect gateways");
      case VIRTUAL_INTERFACE ->
          new KindHelp(
              "A private one gives access to VPCs, a transit one to transit gateways, a public one"
                  + " to public addresses only. What the far end does not announce by BGP, AWS does"
                  + " not know the way to.",
              "AWS Direct Connect virtual interfaces");
      case CLIENT_VPN_ENDPOINT ->
          new KindHelp(
              "Its clients send as its interface in a target network: a route and an authorization"
                  + " rule of the endpoint must let them, then the security group, network ACL and"
                  + " route table of that subnet.",
              "How AWS Client VPN works");
      case VPC_ENDPOINT_SERVICE ->
          new KindHelp(
              "Endpoints in other VPCs that name it lead to the load balancers behind it, even"
                  + " where both VPCs have the same addresses. Connections are made one way only,"
                  + " and targets see the load balancer, not the client.",
              "Create a service powered by AWS PrivateLink");
      case NETWORK_FIREWALL ->
          new KindHelp(
              "It stands in the way only where routes lead to its endpoints, and the reply must"
                  + " come by the same endpoint. Its policy says what passes.",
              "How AWS Network Firewall works");
      case FIREWALL_POLICY ->
          new KindHelp(
              "Stateless rules see every packet, requests and replies alike; what they forward, or"
                  + " what none matches, goes to the stateful rules, which remember connections.",
              "Firewall policies in AWS Network Firewall");
      case FIREWALL_RULE_GROUP ->
          new KindHelp(
              "Rules on protocol, addresses and ports are asked here as AWS would. A rule that"
                  + " looks at more, such as content, makes the answer unknown where it could"
                  + " decide.",
              "Rule groups in AWS Network Firewall");
      case CUSTOMER_GATEWAY ->
          new KindHelp(
              "It is what AWS knows of the router at your end of a VPN: its public address and BGP"
                  + " number. Packets do not stop here; the connection decides.",
              "What is AWS Site-to-Site VPN?");
      case VPC_PEERING_CONNECTION ->
          new KindHelp(
              "Both VPCs need a route to it, or the reply is lost. It is not transitive: the far"
                  + " VPC's gateways and other peerings cannot be used through it.",
              "VPC peering basics");
      case VPN_CONNECTION ->
          new KindHelp(
              "One tunnel up is enough. With BGP the routes vanish when both are down; static ones"
                  + " stay and drop the packets.",
              "What is AWS Site-to-Site VPN?");
      case TRANSIT_GATEWAY_ATTACHMENT ->
          new KindHelp(
              "Association says which table routes what comes from here, propagation which tables"
                  + " learn the way to here. A zone without an attachment subnet cannot be reached"
                  + " through it.",
              "VPC attachments");
      case TRANSIT_GATEWAY_PEERING_ATTACHMENT ->
          new KindHelp(
              "Both transit gateways write static routes to it: nothing propagates over a peering."
                  + " Each gives what comes over it to a table of its own, and rules cannot name"
                  + " groups across it.",
              "Transit gateway peering attachments");
      case TRANSIT_GATEWAY_CONNECT_PEER ->
          new KindHelp(
              "A GRE tunnel to an appliance, which tells by BGP what lies behind it. The tunnel"
                  + " rests on another attachment, and goes down with it.",
              "Transit gateway Connect attachments");
      case ROUTE_TABLE ->
          new KindHelp(
              "The longest prefix wins, whatever the order of the lines, and a blackhole that wins"
                  + " drops the packet. The reply is looked up in the table of the subnet that"
                  + " answers.",
              "Configure route tables");
      case TRANSIT_GATEWAY_ROUTE_TABLE ->
          new KindHelp(
              "The longest prefix wins; of equal ones a static route beats a propagated one. An"
                  + " attachment without an association drops everything that arrives from it.",
              "How transit gateways work");
      case TRANSIT_GATEWAY_POLICY_TABLE ->
          new KindHelp(
              "Its rules choose the route table for each packet, by number, the first that matches;"
                  + " what none matches is dropped. It keeps no state: the reply is sorted by the"
                  + " other attachment's table, ports swapped.",
              "Transit gateway policy tables");
      case PREFIX_LIST ->
          new KindHelp(
              "A route or rule that names the list means all of its ranges. In a route the longest"
                  + " matching entry counts as its prefix.",
              "Managed prefix lists");
      case NETWORK_ACL ->
          new KindHelp(
              "A network ACL keeps no state: the reply is judged as a packet of its own, towards"
                  + " the client's ephemeral port. Rules are tried by number, and the first that"
                  + " matches decides.",
              "Control subnet traffic with network access control lists");
      case SECURITY_GROUP ->
          new KindHelp(
              "A security group keeps state: the reply of an allowed connection passes whatever the"
                  + " rules say. There is no deny, and the order of the rules means nothing.",
              "Control traffic to your AWS resources using security groups");
      case VPC_BLOCK_PUBLIC_ACCESS_OPTIONS ->
          new KindHelp(
              "One switch for all VPCs of an account in a Region: internet and egress-only gateways"
                  + " pass nothing on, whatever routes, groups and addresses say. Blocking ingress"
                  + " alone spares what leaves by a NAT or egress-only gateway.",
              "Block public access to VPCs and subnets");
      case VPC_BLOCK_PUBLIC_ACCESS_EXCLUSION ->
          new KindHelp(
              "What counts is the subnet that faces the gateway: that of the instance, of the NAT"
                  + " gateway, of the appliance. Allowing egress spares only what leaves by a NAT"
                  + " or egress-only gateway.",
              "VPC Block Public Access basics");
      case ELASTIC_IP ->
          new KindHelp(
              "It maps one public address to one private address of one interface. It works only"
                  + " where the subnet routes to an internet gateway.",
              "Elastic IP addresses");
    };
  }
}
