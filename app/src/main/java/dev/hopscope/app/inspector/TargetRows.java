package dev.hopscope.app.inspector;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Target;
import dev.hopscope.model.resource.TargetGroup;
import dev.hopscope.model.resource.TargetHost;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is registered in a target group. */
final class TargetRows extends ListRows<Target> {
  private static final int HOST = 0;
  private static final int PORT = 1;

  private final Subject<TargetGroup> subject;

  TargetRows(Subject<TargetGroup> subject) {
    this.subject = subject;
  }

  @Override
  public String noun() {
    return "target";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("Target", 1.6, Entry.PROPOSED),
        new Column("Port", 0.7, Entry.TYPED),
        new Column("Zone", 0.9, Entry.PROPOSED));
  }

  @Override
  public List<String> proposals(int line, int column) {
    return switch (column) {
      case HOST ->
          subject.now().targetType() == TargetGroup.TargetType.IP
              ? addresses().toList()
              : candidates().stream().map(subject.names()::precise).toList();
      case PORT -> List.of();
      default ->
          Candidates.all(subject.topology(), AvailabilityZone.class).stream()
              .map(subject.names()::precise)
              .toList();
    };
  }

  private Stream<String> addresses() {
    return subject.topology().all(NetworkInterface.class).stream()
        .filter(own -> inVpc(subject.topology(), own))
        .flatMap(own -> own.addresses().stream())
        .map(own -> own.address().toString());
  }

  private boolean inVpc(Topology topology, NetworkInterface own) {
    return topology
        .find(own.subnet(), Subnet.class)
        .filter(subnet -> subnet.vpc().equals(subject.now().vpc()))
        .isPresent();
  }

  private List<ResourceId> candidates() {
    Topology topology = subject.topology();
    return switch (subject.now().targetType()) {
      case INSTANCE -> Candidates.all(topology, Instance.class);
      case ALB ->
          Candidates.all(
              topology, LoadBalancer.class, each -> each.type() == LoadBalancer.Type.APPLICATION);
      case IP, LAMBDA -> List.of();
    };
  }

  @Override
  List<Target> rows() {
    return subject.now().targets();
  }

  @Override
  List<String> cells(Target target) {
    return cells(target, false);
  }

  private List<String> cells(Target target, boolean precise) {
    Names names = subject.names();
    String host =
        switch (target.host()) {
          case TargetHost.At at -> at.address().toString();
          case TargetHost.Registered each ->
              precise ? names.precise(each.id()) : names.label(each.id());
        };
    return List.of(
        host,
        target.port().map(port -> Integer.toString(port)).orElse("group's"),
        target.zone().map(names::label).orElse("its own"));
  }

  @Override
  public String draft(int line, int column) {
    return cells(rows().get(line), true).get(column);
  }

  @Override
  Parsed<Target> changed(Target target, int column, String text) {
    return switch (column) {
      case HOST -> host(text).map(host -> new Target(host, target.port(), target.zone()));
      case PORT ->
          text.isBlank() || text.strip().equals("group's")
              ? Parsed.ok(new Target(target.host(), Optional.empty(), target.zone()))
              : LoadBalancerForms.port(text)
                  .map(port -> new Target(target.host(), Optional.of(port), target.zone()));
      default -> zone(text).map(zone -> new Target(target.host(), target.port(), zone));
    };
  }

  private Parsed<TargetHost> host(String text) {
    if (text.isBlank()) {
      return Parsed.bad("an address, or what is registered");
    }
    return switch (subject.now().targetType()) {
      case IP -> Typed.address(text).map(TargetHost.At::new);
      case LAMBDA -> Parsed.ok(new TargetHost.Registered(ResourceId.of(text.strip())));
      case INSTANCE, ALB ->
          Parsed.of(
              subject.names().find(text, candidates()).map(TargetHost.Registered::new),
              text.strip() + " is nothing that can be a target of this group");
    };
  }

  private Parsed<Optional<ResourceId>> zone(String text) {
    if (text.isBlank() || text.strip().equals("its own")) {
      return Parsed.ok(Optional.empty());
    }
    return Parsed.of(
            subject.names().find(text, Candidates.all(subject.topology(), AvailabilityZone.class)),
            text.strip() + " is no Availability Zone that is drawn")
        .map(Optional::of);
  }

  @Override
  Parsed<Target> fresh(List<Target> targets) {
    List<TargetHost> taken = targets.stream().map(Target::host).toList();
    Stream<TargetHost> free =
        subject.now().targetType() == TargetGroup.TargetType.IP
            ? addresses().map(address -> new TargetHost.At(Address.parse(address)))
            : candidates().stream().map(TargetHost.Registered::new);
    return Parsed.of(
        free.filter(host -> !taken.contains(host)).findFirst().map(Target::of),
        "there is nothing left to register");
  }

  @Override
  Edit replace(List<Target> targets) {
    return Subject.replace(subject.now().withTargets(targets));
  }
}
