package dev.hopscope.app.inspector;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.CustomerGateway;
import dev.hopscope.model.resource.EgressOnlyInternetGateway;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The forms of gateways and endpoints. */
final class GatewayForms {
  private static final long HIGHEST_ASN = 4_294_967_294L;

  private GatewayForms() {}

  static void internet(Form<InternetGateway> form) {
    Subject<InternetGateway> subject = form.subject();
    attachedVpc(form, InternetGateway::vpc, vpc -> Subject.replace(subject.now().withVpc(vpc)));
    edgeTable(
        form,
        InternetGateway::vpc,
        InternetGateway::routeTable,
        table -> Subject.replace(subject.now().withRouteTable(table)));
  }

  static void virtualPrivate(Form<VirtualPrivateGateway> form) {
    Subject<VirtualPrivateGateway> subject = form.subject();
    attachedVpc(
        form, VirtualPrivateGateway::vpc, vpc -> Subject.replace(subject.now().withVpc(vpc)));
    edgeTable(
        form,
        VirtualPrivateGateway::vpc,
        VirtualPrivateGateway::routeTable,
        table -> Subject.replace(subject.now().withRouteTable(table)));
    form.text(
        "Amazon ASN",
        gateway -> gateway.asn().map(Object::toString).orElse(""),
        typed -> Typed.asn(typed).map(subject.now()::withAsn));
  }

  static void egressOnly(Form<EgressOnlyInternetGateway> form) {
    attachedVpc(
        form,
        EgressOnlyInternetGateway::vpc,
        vpc -> Subject.replace(form.subject().now().withVpc(vpc)));
  }

  private static <R extends Resource> void attachedVpc(
      Form<R> form,
      Function<R, Optional<ResourceId>> shown,
      Function<Optional<ResourceId>, Edit> change) {
    form.reference(
        "VPC",
        "detached",
        () -> Candidates.all(form.subject().topology(), Vpc.class),
        shown,
        change);
  }

  private static <R extends Resource> void edgeTable(
      Form<R> form,
      Function<R, Optional<ResourceId>> vpc,
      Function<R, Optional<ResourceId>> shown,
      Function<Optional<ResourceId>, Edit> change) {
    form.reference(
        "Edge route table",
        "none: straight to the target",
        () ->
            Candidates.all(
                form.subject().topology(),
                RouteTable.class,
                table -> vpc.apply(form.subject().now()).filter(table.vpc()::equals).isPresent()),
        shown,
        change);
  }

  static void nat(Form<NatGateway> form) {
    Subject<NatGateway> subject = form.subject();
    form.reference(
        "Subnet",
        () -> Candidates.all(subject.topology(), Subnet.class),
        NatGateway::subnet,
        subnet -> moved(subject, subject.now().in(subnet), subnet));
    form.choice(
        "Connectivity",
        NatGateway.Connectivity.values(),
        NatGateway::connectivity,
        NatGateway::withConnectivity);
    form.choice("State", LifecycleState.values(), NatGateway::state, NatGateway::withState);
    form.links("Interface", () -> interfaces(subject), "none: it has no private address");
    form.fact(
        "Private address",
        () ->
            texts(
                HostForms.interfacesOf(subject.topology(), subject.id()).stream()
                    .flatMap(own -> own.addresses().stream())
                    .map(own -> own.address().toString())
                    .toList()));
    form.links("Elastic IP", () -> elasticIps(subject), "none");
  }

  /** A gateway or endpoint moves with its interface. */
  static Edit moved(Subject<?> subject, Resource there, ResourceId subnet) {
    List<Edit> edits = new java.util.ArrayList<>(List.of(Subject.replace(there)));
    HostForms.interfacesOf(subject.topology(), subject.id()).stream()
        .map(own -> HostForms.moved(subject.topology(), own, subnet))
        .map(Subject::replace)
        .forEach(edits::add);
    return new Edit.Batch("Move " + there.label(), edits);
  }

  static List<ResourceId> interfaces(Subject<?> subject) {
    return HostForms.interfacesOf(subject.topology(), subject.id()).stream()
        .map(NetworkInterface::id)
        .toList();
  }

  private static List<ResourceId> elasticIps(Subject<?> subject) {
    return interfaces(subject).stream()
        .flatMap(id -> subject.topology().referrers(id, Role.ATTACHED_TO, ElasticIp.class).stream())
        .map(ElasticIp::id)
        .toList();
  }

  private static String texts(List<String> texts) {
    return texts.isEmpty() ? "none" : String.join(", ", texts);
  }

  static void gatewayEndpoint(Form<GatewayEndpoint> form) {
    Subject<GatewayEndpoint> subject = form.subject();
    form.link("VPC", GatewayEndpoint::vpc);
    form.text(
        "Service",
        GatewayEndpoint::serviceName,
        typed ->
            typed.isBlank()
                ? Parsed.bad("a service, such as com.amazonaws.us-east-1.s3")
                : Parsed.ok(subject.now().withServiceName(typed.strip())));
    form.members(
        "Route tables",
        () ->
            Candidates.all(
                subject.topology(),
                RouteTable.class,
                table -> table.vpc().equals(subject.now().vpc())),
        () -> subject.now().routeTables(),
        tables -> Subject.replace(subject.now().withRouteTables(tables)));
    form.members(
        "Prefix lists",
        () -> Candidates.all(subject.topology(), PrefixList.class),
        () -> subject.now().prefixLists(),
        lists -> Subject.replace(subject.now().withPrefixLists(lists)));
    form.choice(
        "State", LifecycleState.values(), GatewayEndpoint::state, GatewayEndpoint::withState);
  }

  static void interfaceEndpoint(Form<InterfaceEndpoint> form) {
    Subject<InterfaceEndpoint> subject = form.subject();
    form.link("VPC", InterfaceEndpoint::vpc);
    form.text(
        "Service",
        InterfaceEndpoint::serviceName,
        typed ->
            typed.isBlank()
                ? Parsed.bad("a service, such as com.amazonaws.us-east-1.ssm")
                : Parsed.ok(subject.now().withServiceName(typed.strip())));
    form.choice(
        "State", LifecycleState.values(), InterfaceEndpoint::state, InterfaceEndpoint::withState);
    form.toggle(
        "Private DNS name", InterfaceEndpoint::privateDns, InterfaceEndpoint::withPrivateDns);
    form.links("Interfaces", () -> interfaces(subject), "none: it cannot be reached");
  }

  static void customer(Form<CustomerGateway> form) {
    Subject<CustomerGateway> subject = form.subject();
    form.text(
        "Public address",
        gateway -> gateway.address().map(Address::toString).orElse(""),
        typed ->
            typed.isBlank()
                ? Parsed.ok(subject.now().withAddress(Optional.empty()))
                : Typed.address(typed)
                    .map(address -> subject.now().withAddress(Optional.of(address))));
    form.text(
        "BGP ASN",
        gateway -> Long.toString(gateway.asn()),
        typed -> Typed.number(typed, "BGP number", 1, HIGHEST_ASN).map(subject.now()::withAsn));
  }
}
