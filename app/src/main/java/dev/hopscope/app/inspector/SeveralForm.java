package dev.hopscope.app.inspector;

import dev.hopscope.app.look.KindLook;
import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.DatabaseInstance;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InstanceState;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;

/** The fields that several selected resources have in common; a change is one edit of them all. */
final class SeveralForm {
  private final Form<Resource> form;
  private final List<ResourceId> ids;

  private SeveralForm(Form<Resource> form, List<ResourceId> ids) {
    this.form = form;
    this.ids = ids;
  }

  /** A form of these resources, two at least, which are in the document now. */
  static Form<Resource> of(Session session, Selection selection, List<Resource> selected) {
    Form<Resource> form =
        new Form<>(new Subject<>(session, selection, selected.getFirst(), Resource.class));
    new SeveralForm(form, selected.stream().map(Resource::id).toList()).fill(selected);
    return form;
  }

  private void fill(List<Resource> selected) {
    form.row(
        "Name",
        new TextPart(
            "Name",
            () -> shared(all(Resource.class), Resource::name).orElse(""),
            this::renamed,
            form.subject()::apply));
    form.hint("# counts up: web-# gives web-1, web-2, …");
    Set<Class<?>> kinds = selected.stream().map(Object::getClass).collect(Collectors.toSet());
    if (kinds.size() == 1) {
      ofOneKind(selected.getFirst());
    }
    if (selected.stream().allMatch(this::isInGroups)) {
      groups();
    }
  }

  private void ofOneKind(Resource one) {
    switch (one) {
      case Subnet _ -> subnets();
      case Instance _ ->
          choice(
              "State",
              Instance.class,
              () -> List.of(InstanceState.values()),
              Instance::state,
              Instance::withState,
              Form::words);
      case NatGateway _ -> state(NatGateway.class, NatGateway::state, NatGateway::withState);
      case DatabaseInstance _ ->
          state(DatabaseInstance.class, DatabaseInstance::state, DatabaseInstance::withState);
      case LoadBalancer _ ->
          state(LoadBalancer.class, LoadBalancer::state, LoadBalancer::withState);
      case NetworkInterface _ ->
          toggle(
              "Source/destination check",
              NetworkInterface.class,
              NetworkInterface::sourceDestCheck,
              NetworkInterface::withSourceDestCheck);
      case Resource _ -> {}
    }
  }

  private void subnets() {
    choice(
        "Route table",
        Subnet.class,
        () -> ofTheirVpc(RouteTable.class, RouteTable::vpc),
        Subnet::routeTable,
        Subnet::withRouteTable,
        table -> table.map(names()::precise).orElse("the main one"));
    choice(
        "Network ACL",
        Subnet.class,
        () -> ofTheirVpc(NetworkAcl.class, NetworkAcl::vpc),
        Subnet::networkAcl,
        Subnet::withNetworkAcl,
        acl -> acl.map(names()::precise).orElse("the default one"));
    toggle(
        "Public IPv4 for new instances",
        Subnet.class,
        Subnet::mapPublicIpOnLaunch,
        Subnet::withMapPublicIpOnLaunch);
  }

  /** None, and the resources of the VPC that the subnets are in, if they are in one. */
  private <T extends Resource> List<Optional<ResourceId>> ofTheirVpc(
      Class<T> type, Function<T, ResourceId> vpcOf) {
    Optional<ResourceId> vpc = shared(all(Subnet.class), Subnet::vpc);
    return Stream.concat(
            Stream.of(Optional.<ResourceId>empty()),
            Candidates.all(
                    topology(), type, each -> vpc.filter(vpcOf.apply(each)::equals).isPresent())
                .stream()
                .map(Optional::of))
        .toList();
  }

  private <R extends Resource> void state(
      Class<R> type, Function<R, LifecycleState> shown, BiFunction<R, LifecycleState, R> changed) {
    choice("State", type, () -> List.of(LifecycleState.values()), shown, changed, Form::words);
  }

  private <R extends Resource> void toggle(
      String label, Class<R> type, Function<R, Boolean> shown, BiFunction<R, Boolean, R> changed) {
    choice(label, type, () -> List.of(true, false), shown, changed, on -> on ? "on" : "off");
  }

  private <R extends Resource, T> void choice(
      String label,
      Class<R> type,
      Supplier<List<T>> values,
      Function<R, T> shown,
      BiFunction<R, T, R> changed,
      Function<T, String> words) {
    form.row(
        label,
        new ChoicePart<Optional<T>>(
            label,
            new ComboBox<>(),
            () -> values.get().stream().map(Optional::of).toList(),
            () -> shared(all(type), shown),
            value -> value.map(words).orElse("several values"),
            value ->
                batch(
                    label,
                    value.stream()
                        .flatMap(to -> all(type).stream().map(each -> changed.apply(each, to)))),
            form.subject()::apply));
  }

  /** Gateways have interfaces too, but no groups. */
  private boolean isInGroups(Resource resource) {
    return !interfacesOf(resource).isEmpty()
        && interfacesOf(resource).stream().noneMatch(own -> own.securityGroups().isEmpty());
  }

  private void groups() {
    form.members(
        "Security groups",
        this::groupsOfTheirVpcs,
        this::groupsOfAll,
        after -> regrouped(groupsOfAll(), after));
    form.fact("Of some only", this::groupsOfSome);
  }

  private List<ResourceId> groupsOfTheirVpcs() {
    Set<ResourceId> vpcs =
        interfaces().stream()
            .flatMap(own -> topology().find(own.subnet(), Subnet.class).stream())
            .map(Subnet::vpc)
            .collect(Collectors.toSet());
    return Candidates.all(
        topology(),
        SecurityGroup.class,
        group ->
            vpcs.stream()
                .allMatch(vpc -> group.vpc().equals(vpc) || group.associatedVpcs().contains(vpc)));
  }

  private List<ResourceId> groupsOfAll() {
    List<NetworkInterface> interfaces = interfaces();
    return interfaces.stream()
        .flatMap(own -> own.securityGroups().stream())
        .distinct()
        .filter(group -> interfaces.stream().allMatch(own -> own.securityGroups().contains(group)))
        .toList();
  }

  private String groupsOfSome() {
    List<ResourceId> all = groupsOfAll();
    String some =
        interfaces().stream()
            .flatMap(own -> own.securityGroups().stream())
            .distinct()
            .filter(group -> !all.contains(group))
            .map(names()::label)
            .collect(Collectors.joining(", "));
    return some.isEmpty() ? "none" : some;
  }

  /** What was ticked is added to each, what was unticked removed from each; the rest stays. */
  private Edit regrouped(List<ResourceId> before, List<ResourceId> after) {
    return batch(
        "Security groups",
        interfaces().stream()
            .map(
                own -> {
                  List<ResourceId> groups = new ArrayList<>(own.securityGroups());
                  groups.removeIf(group -> before.contains(group) && !after.contains(group));
                  after.stream().filter(group -> !groups.contains(group)).forEach(groups::add);
                  return own.withSecurityGroups(groups);
                }));
  }

  private List<NetworkInterface> interfaces() {
    return all(Resource.class).stream().flatMap(each -> interfacesOf(each).stream()).toList();
  }

  private List<NetworkInterface> interfacesOf(Resource resource) {
    return resource instanceof NetworkInterface own
        ? List.of(own)
        : HostForms.interfacesOf(topology(), resource.id());
  }

  private Parsed<Edit> renamed(String pattern) {
    String intent = "Rename %s to %s".formatted(titleOf(all(Resource.class)), pattern.strip());
    return Parsed.ok(NamePattern.renamed(pattern.strip(), ids, intent));
  }

  private Edit batch(String field, Stream<? extends Resource> changed) {
    return new Edit.Batch(
        "Change %s: %s".formatted(titleOf(all(Resource.class)), field),
        changed.<Edit>map(Subject::replace).toList());
  }

  /** How many of what, such as "3 subnets". */
  static String titleOf(List<Resource> selected) {
    Set<String> labels =
        selected.stream().map(each -> KindLook.of(each.kind()).label()).collect(Collectors.toSet());
    return labels.size() == 1
        ? selected.size() + " × " + labels.iterator().next()
        : selected.size() + " resources";
  }

  private static <R, T> Optional<T> shared(List<R> all, Function<R, T> field) {
    List<T> values = all.stream().map(field).distinct().toList();
    return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
  }

  private <R extends Resource> List<R> all(Class<R> type) {
    return ids.stream().flatMap(id -> topology().find(id, type).stream()).toList();
  }

  private Topology topology() {
    return form.subject().topology();
  }

  private Names names() {
    return form.subject().names();
  }
}
