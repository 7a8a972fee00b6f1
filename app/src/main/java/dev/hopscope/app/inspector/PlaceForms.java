package dev.hopscope.app.inspector;

import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.CustomerGateway;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.Vpc;
import java.util.List;
import java.util.Optional;

/** The forms of what others lie in. */
final class PlaceForms {
  private PlaceForms() {}

  static void zone(Form<AvailabilityZone> form) {
    form.link("Region", AvailabilityZone::region);
    form.text(
        "Zone id",
        zone -> zone.zoneId().orElse(""),
        typed ->
            Parsed.ok(
                form.subject()
                    .now()
                    .withZoneId(Optional.of(typed.strip()).filter(id -> !id.isEmpty()))));
  }

  static void vpc(Form<Vpc> form) {
    Subject<Vpc> subject = form.subject();
    form.link("Region", Vpc::region);
    form.text(
        "Owner",
        vpc -> vpc.account().orElse(""),
        typed -> Typed.account(typed).map(account -> subject.now().withAccount(account)));
    form.reference(
        "Main route table",
        "none",
        () -> inVpc(subject, RouteTable.class),
        Vpc::mainRouteTable,
        table -> Subject.replace(subject.now().withMainRouteTable(table)));
    form.reference(
        "Default network ACL",
        "none",
        () -> inVpc(subject, NetworkAcl.class),
        Vpc::defaultNetworkAcl,
        acl -> Subject.replace(subject.now().withDefaultNetworkAcl(acl)));
    form.toggle(
        "DNS resolution", Vpc::dnsSupport, (vpc, on) -> vpc.withDns(on, vpc.dnsHostnames()));
    form.toggle("DNS hostnames", Vpc::dnsHostnames, (vpc, on) -> vpc.withDns(vpc.dnsSupport(), on));
    form.table("Ranges", new VpcRangeRows(subject));
  }

  private static <T extends Resource> List<ResourceId> inVpc(Subject<Vpc> subject, Class<T> type) {
    return subject.topology().referrers(subject.id(), Role.CONTAINED_IN, type).stream()
        .map(Resource::id)
        .toList();
  }

  static void onPremises(Form<OnPremisesNetwork> form) {
    Subject<OnPremisesNetwork> subject = form.subject();
    form.reference(
        "Customer gateway",
        "none",
        () -> Candidates.all(subject.topology(), CustomerGateway.class),
        OnPremisesNetwork::customerGateway,
        gateway -> Subject.replace(subject.now().withCustomerGateway(gateway)));
    form.table(
        "Ranges",
        CidrRows.any(
            () -> subject.now().cidrs(),
            ranges -> Subject.replace(subject.now().withCidrs(ranges))));
  }
}
