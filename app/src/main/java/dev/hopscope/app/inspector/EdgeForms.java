package dev.hopscope.app.inspector;

import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.InstanceConnectEndpoint;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.Subnet;
import java.util.ArrayList;
import java.util.List;

/** The forms of regional NAT gateways and Instance Connect Endpoints. */
final class EdgeForms {
  private EdgeForms() {}

  static void regionalNat(Form<RegionalNatGateway> form) {
    Subject<RegionalNatGateway> subject = form.subject();
    form.link("VPC", RegionalNatGateway::vpc);
    form.reference(
        "Route table",
        "what AWS gives it",
        () ->
            Candidates.all(
                subject.topology(),
                RouteTable.class,
                table -> table.vpc().equals(subject.now().vpc())),
        RegionalNatGateway::routeTable,
        table -> Subject.replace(subject.now().withRouteTable(table)));
    form.choice(
        "State", LifecycleState.values(), RegionalNatGateway::state, RegionalNatGateway::withState);
    form.toggle(
        "Find zones automatically",
        RegionalNatGateway::automatic,
        RegionalNatGateway::withAutomatic);
    form.table("Addresses", new ZonalAddressRows(subject));
  }

  static void instanceConnect(Form<InstanceConnectEndpoint> form) {
    Subject<InstanceConnectEndpoint> subject = form.subject();
    form.reference(
        "Subnet",
        () -> Candidates.all(subject.topology(), Subnet.class),
        InstanceConnectEndpoint::subnet,
        subnet -> moved(subject, subnet));
    form.choice(
        "State",
        LifecycleState.values(),
        InstanceConnectEndpoint::state,
        InstanceConnectEndpoint::withState);
    form.toggle(
        "Preserve client IP",
        InstanceConnectEndpoint::preserveClientIp,
        InstanceConnectEndpoint::withPreserveClientIp);
    form.links(
        "Interface",
        () ->
            HostForms.interfacesOf(subject.topology(), subject.id()).stream()
                .map(NetworkInterface::id)
                .toList(),
        "none: it reaches nothing");
  }

  /** The endpoint moves with its interface. */
  private static Edit moved(Subject<InstanceConnectEndpoint> subject, ResourceId subnet) {
    List<Edit> edits = new ArrayList<>(List.of(Subject.replace(subject.now().in(subnet))));
    HostForms.interfacesOf(subject.topology(), subject.id()).stream()
        .map(own -> HostForms.moved(subject.topology(), own, subnet))
        .map(Subject::replace)
        .forEach(edits::add);
    return new Edit.Batch("Move " + subject.now().label(), edits);
  }
}
