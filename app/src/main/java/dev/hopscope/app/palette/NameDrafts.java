package dev.hopscope.app.palette;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.resource.AwsService;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.PrivateHostedZone;
import dev.hopscope.model.resource.ResolverEndpoint;
import dev.hopscope.model.resource.ResolverRule;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.resource.ServiceName;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.FreeAddresses;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** New services, zones, Resolver endpoints and Resolver rules. */
final class NameDrafts {
  private static final int DNS = 53;

  private final Draft draft;
  private final Room room;

  NameDrafts(Draft draft) {
    this.draft = draft;
    this.room = new Room(draft);
  }

  /** A service of the Region that is not drawn yet, at an example address. */
  void service(ResourceId region, Point at) {
    List<AwsService> drawn = draft.topology().all(AwsService.class);
    Set<String> used = drawn.stream().map(AwsService::service).collect(Collectors.toSet());
    String service =
        List.of("s3", "ecr.api", "ecr.dkr", "logs", "ssm", "secretsmanager", "kms").stream()
            .filter(each -> !used.contains(each))
            .findFirst()
            .orElseGet(
                () ->
                    ServiceName.known().stream()
                        .filter(each -> !used.contains(each))
                        .findFirst()
                        .orElse("s3"));
    ResourceId id = draft.newId(ResourceKind.AWS_SERVICE);
    draft.add(
        new AwsService(
            id,
            draft.newName(service),
            region,
            service,
            FreeAddresses.publicOne(draft.topology()).map(Cidr::of).stream().toList(),
            Optional.empty()));
    room.put(id, at);
  }

  /** A zone without records, for this VPC. */
  void zone(Vpc vpc) {
    draft.add(
        new PrivateHostedZone(
            draft.newId(ResourceKind.PRIVATE_HOSTED_ZONE),
            draft.newName("corp") + ".example",
            List.of(vpc.id()),
            List.of()));
  }

  /** An inbound endpoint with an address here and one in another zone, as AWS demands. */
  void endpoint(Vpc vpc, Subnet subnet, Point at) {
    ResourceId id = draft.newId(ResourceKind.RESOLVER_ENDPOINT);
    draft.add(
        new ResolverEndpoint(
            id,
            draft.newName("resolver"),
            vpc.id(),
            ResolverEndpoint.Way.INBOUND,
            LifecycleState.AVAILABLE));
    ResourceId group = draft.newId(ResourceKind.SECURITY_GROUP);
    draft.add(
        new SecurityGroup(
            group,
            draft.newName("resolver"),
            vpc.id(),
            List.of(
                SecurityGroupRule.of(Traffic.parse("udp " + DNS), Cidr.ANY_IPV4),
                SecurityGroupRule.of(Traffic.tcp(DNS), Cidr.ANY_IPV4)),
            SecurityGroup.ALLOW_ALL));
    List<Subnet> subnets = Whereabouts.inTwoZones(draft.topology(), subnet);
    for (int i = 0; i < subnets.size(); i++) {
      new InterfaceDrafts(draft)
          .add(id, InterfaceType.INTERFACE, subnets.get(i), List.of(group), i);
    }
    room.put(id, at);
  }

  /** A forwarding rule for this VPC, by an outbound endpoint if there is one. */
  void rule(Vpc vpc) {
    draft.add(
        new ResolverRule(
            draft.newId(ResourceKind.RESOLVER_RULE),
            draft.newName("forward"),
            "corp.example",
            ResolverRule.Type.FORWARD,
            draft.topology().all(ResolverEndpoint.class).stream()
                .filter(each -> each.way() == ResolverEndpoint.Way.OUTBOUND)
                .map(ResolverEndpoint::id)
                .findFirst(),
            List.of(),
            List.of(vpc.id())));
  }
}
