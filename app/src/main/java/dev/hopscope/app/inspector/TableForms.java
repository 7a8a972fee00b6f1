package dev.hopscope.app.inspector;

import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayPeeringAttachment;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms of tables and filters. */
final class TableForms {
  private TableForms() {}

  static void routeTable(Form<RouteTable> form) {
    Subject<RouteTable> subject = form.subject();
    form.link("VPC", RouteTable::vpc);
    form.table("Routes", new RouteRows(subject));
    form.section("Associations");
    form.wide(
        new TogglePart(
            "Main route table of the VPC",
            () -> isMain(subject),
            on -> asMain(subject, on),
            subject::apply));
    form.members(
        "Subnets",
        () -> subnetsOf(subject, subject.now().vpc()),
        () -> associated(subject, Subnet.class),
        after -> associateSubnets(subject, after));
    form.fact("By default", () -> implicit(subject));
    form.members(
        "Edge of",
        () ->
            Stream.concat(
                    Candidates.all(
                        subject.topology(),
                        InternetGateway.class,
                        each -> each.vpc().filter(subject.now().vpc()::equals).isPresent())
                        .stream(),
                    gateways(subject).stream())
                .toList(),
        () -> edges(subject),
        after -> associateEdges(subject, after));
    form.members(
        "Propagation from",
        () -> gateways(subject),
        () -> subject.now().propagatingGateways(),
        after -> Subject.replace(subject.now().withPropagatingGateways(after)));
  }

  private static boolean isMain(Subject<RouteTable> subject) {
    return vpc(subject).flatMap(Vpc::mainRouteTable).filter(subject.id()::equals).isPresent();
  }

  private static Edit asMain(Subject<RouteTable> subject, boolean main) {
    Optional<ResourceId> table = main ? Optional.of(subject.id()) : Optional.empty();
    return vpc(subject)
        .<Edit>map(vpc -> Subject.replace(vpc.withMainRouteTable(table)))
        .orElseGet(() -> Subject.replace(subject.now()));
  }

  private static Optional<Vpc> vpc(Subject<RouteTable> subject) {
    return subject.topology().find(subject.now().vpc(), Vpc.class);
  }

  /** The subnets that the main table governs since they name none. */
  private static String implicit(Subject<RouteTable> subject) {
    if (!isMain(subject)) {
      return "no subnet: it is not the main table";
    }
    List<String> names =
        subject.topology().referrers(subject.now().vpc(), Role.CONTAINED_IN, Subnet.class).stream()
            .filter(subnet -> subnet.routeTable().isEmpty())
            .map(Resource::label)
            .toList();
    return names.isEmpty() ? "no subnet" : String.join(", ", names);
  }

  private static List<ResourceId> subnetsOf(Subject<?> subject, ResourceId vpc) {
    return Candidates.all(subject.topology(), Subnet.class, subnet -> subnet.vpc().equals(vpc));
  }

  private static <T extends Resource> List<ResourceId> associated(
      Subject<?> subject, Class<T> type) {
    return subject.topology().referrers(subject.id(), Role.ASSOCIATED_WITH, type).stream()
        .map(Resource::id)
        .toList();
  }

  private static Edit associateSubnets(Subject<RouteTable> subject, List<ResourceId> after) {
    return Candidates.membership(
        "Associate subnets",
        subject.topology(),
        Subnet.class,
        associated(subject, Subnet.class),
        after,
        subnet -> subnet.withRouteTable(Optional.of(subject.id())),
        subnet -> subnet.withRouteTable(Optional.empty()));
  }

  private static List<ResourceId> gateways(Subject<RouteTable> subject) {
    return Candidates.all(
        subject.topology(),
        VirtualPrivateGateway.class,
        each -> each.vpc().filter(subject.now().vpc()::equals).isPresent());
  }

  private static List<ResourceId> edges(Subject<RouteTable> subject) {
    return Stream.concat(
            associated(subject, InternetGateway.class).stream(),
            associated(subject, VirtualPrivateGateway.class).stream())
        .toList();
  }

  private static Edit associateEdges(Subject<RouteTable> subject, List<ResourceId> after) {
    List<ResourceId> before = edges(subject);
    Edit internet =
        Candidates.membership(
            "Associate gateways",
            subject.topology(),
            InternetGateway.class,
            before,
            after,
            gateway -> gateway.withRouteTable(Optional.of(subject.id())),
            gateway -> gateway.withRouteTable(Optional.empty()));
    Edit virtual =
        Candidates.membership(
            "Associate gateways",
            subject.topology(),
            VirtualPrivateGateway.class,
            before,
            after,
            gateway -> gateway.withRouteTable(Optional.of(subject.id())),
            gateway -> gateway.withRouteTable(Optional.empty()));
    return new Edit.Batch("Associate gateways", List.of(internet, virtual));
  }

  static void transitRouteTable(Form<TransitGatewayRouteTable> form) {
    Subject<TransitGatewayRouteTable> subject = form.subject();
    form.link("Transit gateway", TransitGatewayRouteTable::transitGateway);
    if (subject.now().routesUnknown()) {
      form.fact("Routes", () -> "The snapshot lacks its routes: no look-up in it is certain.");
    }
    form.table("Routes", new TransitRouteRows(subject));
    form.section("Attachments");
    form.members(
        "Associated",
        () -> TransitRouteRows.attachmentsOf(subject),
        () -> associated(subject),
        after -> associateAttachments(subject, after));
    form.members(
        "Propagating",
        () -> TransitRouteRows.own(subject).toList(),
        () -> propagating(subject),
        after ->
            Candidates.membership(
                "Propagate attachments",
                subject.topology(),
                TransitGatewayAttachment.class,
                propagating(subject),
                after,
                each -> each.withPropagations(plus(each.propagations(), subject.id())),
                each -> each.withPropagations(minus(each.propagations(), subject.id()))));
  }

  private static List<ResourceId> associated(Subject<TransitGatewayRouteTable> subject) {
    ResourceId gateway = subject.now().transitGateway();
    return Stream.concat(
            Candidates.all(
                subject.topology(),
                TransitGatewayAttachment.class,
                each -> each.association().equals(Optional.of(subject.id())))
                .stream(),
            Candidates.all(
                subject.topology(),
                TransitGatewayPeeringAttachment.class,
                each ->
                    each.joins(gateway)
                        && each.associationAt(gateway).equals(Optional.of(subject.id())))
                .stream())
        .toList();
  }

  private static Edit associateAttachments(
      Subject<TransitGatewayRouteTable> subject, List<ResourceId> after) {
    ResourceId gateway = subject.now().transitGateway();
    Edit own =
        Candidates.membership(
            "Associate attachments",
            subject.topology(),
            TransitGatewayAttachment.class,
            associated(subject),
            after,
            each -> each.withAssociation(Optional.of(subject.id())),
            each -> each.withAssociation(Optional.empty()));
    Edit peerings =
        Candidates.membership(
            "Associate attachments",
            subject.topology(),
            TransitGatewayPeeringAttachment.class,
            associated(subject),
            after,
            each -> each.withAssociationAt(gateway, Optional.of(subject.id())),
            each -> each.withAssociationAt(gateway, Optional.empty()));
    return new Edit.Batch("Associate attachments", List.of(own, peerings));
  }

  private static List<ResourceId> propagating(Subject<TransitGatewayRouteTable> subject) {
    return Candidates.all(
        subject.topology(),
        TransitGatewayAttachment.class,
        each -> each.propagations().contains(subject.id()));
  }

  private static List<ResourceId> plus(List<ResourceId> ids, ResourceId id) {
    List<ResourceId> more = new ArrayList<>(ids);
    more.add(id);
    return more;
  }

  private static List<ResourceId> minus(List<ResourceId> ids, ResourceId id) {
    return ids.stream().filter(each -> !each.equals(id)).toList();
  }

  static void prefixList(Form<PrefixList> form) {
    Subject<PrefixList> subject = form.subject();
    form.table(
        "Entries",
        CidrRows.any(
            () -> subject.now().entries(),
            entries -> Subject.replace(subject.now().withEntries(entries))));
  }

  static void networkAcl(Form<NetworkAcl> form) {
    Subject<NetworkAcl> subject = form.subject();
    form.link("VPC", NetworkAcl::vpc);
    form.fact("Default", () -> isDefault(subject) ? "yes: for subnets that name none" : "no");
    form.members(
        "Subnets",
        () -> subnetsOf(subject, subject.now().vpc()),
        () -> associated(subject, Subnet.class),
        after ->
            Candidates.membership(
                "Associate subnets",
                subject.topology(),
                Subnet.class,
                associated(subject, Subnet.class),
                after,
                subnet -> subnet.withNetworkAcl(Optional.of(subject.id())),
                subnet -> subnet.withNetworkAcl(Optional.empty())));
    form.table("Inbound rules", new AclRows(subject, Direction.INGRESS));
    form.table("Outbound rules", new AclRows(subject, Direction.EGRESS));
  }

  private static boolean isDefault(Subject<NetworkAcl> subject) {
    return subject
        .topology()
        .find(subject.now().vpc(), Vpc.class)
        .flatMap(Vpc::defaultNetworkAcl)
        .filter(subject.id()::equals)
        .isPresent();
  }

  static void securityGroup(Form<SecurityGroup> form) {
    Subject<SecurityGroup> subject = form.subject();
    form.link("VPC", SecurityGroup::vpc);
    form.members(
        "Interfaces",
        () ->
            Candidates.all(
                subject.topology(), NetworkInterface.class, each -> isInVpc(subject, each)),
        () -> associated(subject, NetworkInterface.class),
        after ->
            Candidates.membership(
                "Change members",
                subject.topology(),
                NetworkInterface.class,
                associated(subject, NetworkInterface.class),
                after,
                each -> each.withSecurityGroups(plus(each.securityGroups(), subject.id())),
                each -> each.withSecurityGroups(minus(each.securityGroups(), subject.id()))));
    form.members(
        "Further VPCs",
        () ->
            Candidates.all(
                subject.topology(), Vpc.class, vpc -> !vpc.id().equals(subject.now().vpc())),
        () -> subject.now().associatedVpcs(),
        vpcs -> Subject.replace(subject.now().withAssociatedVpcs(vpcs)));
    form.text(
        "Owner",
        group -> group.owner().orElse(""),
        typed -> Typed.account(typed).map(subject.now()::withOwner));
    form.text(
        "Shared with",
        group -> String.join(", ", group.sharedWith()),
        typed -> Typed.accounts(typed).map(subject.now()::withSharedWith));
    form.table("Inbound rules", new SecurityGroupRows(subject, Direction.INGRESS));
    form.table("Outbound rules", new SecurityGroupRows(subject, Direction.EGRESS));
  }

  private static boolean isInVpc(Subject<SecurityGroup> subject, NetworkInterface own) {
    return subject
        .topology()
        .find(own.subnet(), Subnet.class)
        .filter(
            subnet ->
                subnet.vpc().equals(subject.now().vpc())
                    || subject.now().associatedVpcs().contains(subnet.vpc()))
        .isPresent();
  }
}
