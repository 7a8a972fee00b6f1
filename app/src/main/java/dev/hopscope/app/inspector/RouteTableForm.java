package dev.hopscope.app.inspector;

import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The form of a VPC route table: its routes, whom it governs, what propagates to it. */
final class RouteTableForm {
  private RouteTableForm() {}

  static void fill(Form<RouteTable> form) {
    Subject<RouteTable> subject = form.subject();
    form.link("VPC", RouteTable::vpc);
    form.table("Routes", new RouteRows(subject));
    form.section("Associations");
    form.wide(
        new TogglePart(
            "Main route table of the VPC",
            () -> isMain(subject),
            on -> asMain(subject, on),
            subject.changing("Main route table")));
    form.members(
        "Subnets",
        () -> Candidates.subnetsOf(subject.topology(), subject.now().vpc()),
        () -> Candidates.associated(subject.topology(), subject.id(), Subnet.class),
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

  private static Edit associateSubnets(Subject<RouteTable> subject, List<ResourceId> after) {
    return Candidates.membership(
        "Associate subnets",
        subject.topology(),
        Subnet.class,
        Candidates.associated(subject.topology(), subject.id(), Subnet.class),
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
            Candidates.associated(subject.topology(), subject.id(), InternetGateway.class).stream(),
            Candidates.associated(subject.topology(), subject.id(), VirtualPrivateGateway.class)
                .stream())
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
}
