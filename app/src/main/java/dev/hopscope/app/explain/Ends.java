package dev.hopscope.app.explain;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.DnsRecord;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.PrivateHostedZone;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.ServiceName;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.Reachability;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a question may be about in a network: the ends that people may type, and their texts. */
final class Ends {
  /** What stands for every host on the internet. */
  static final String INTERNET = "internet";

  private static final int MOST_SHOWN = 12;

  /**
   * An end.
   *
   * @param text what the question names it by: its name where only it has that, else its id
   * @param details id and addresses
   */
  record End(String text, String details) {
    @Override
    public String toString() {
      return details.isEmpty() ? text : text + "  ·  " + details;
    }
  }

  private final Topology topology;
  private final Map<String, Long> bearers;

  Ends(Topology topology) {
    this.topology = topology;
    this.bearers =
        topology.resources().stream()
            .filter(resource -> !isPartOfAnother(resource))
            .collect(Collectors.groupingBy(Resource::name, Collectors.counting()));
  }

  /** What may be this end and fits what is typed, what begins with it first; all where blank. */
  List<End> matching(String typed, Side side) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    return Stream.of(
            Stream.of(new End(INTERNET, "any host outside AWS")).filter(end -> fits(end, wanted)),
            hosts(side).filter(end -> fits(end, wanted)),
            names(side).filter(end -> end.text().startsWith(wanted)))
        .flatMap(each -> each)
        .sorted(
            Comparator.comparing(end -> !end.text().toLowerCase(Locale.ROOT).startsWith(wanted)))
        .limit(MOST_SHOWN)
        .toList();
  }

  private static boolean fits(End end, String wanted) {
    return end.toString().toLowerCase(Locale.ROOT).contains(wanted);
  }

  private Stream<End> hosts(Side side) {
    return topology.resources().stream()
        .filter(resource -> side.takes(resource))
        .filter(resource -> !isPartOfAnother(resource))
        .sorted(Comparator.comparing(Resource::id))
        .map(this::end);
  }

  /** What is asked for by a name that no resource has: private names, and services of AWS. */
  private Stream<End> names(Side side) {
    return switch (side) {
      case FROM -> Stream.of();
      case TO ->
          Stream.of(
                  topology.all(PrivateHostedZone.class).stream()
                      .flatMap(zone -> zone.records().stream().map(DnsRecord::name))
                      .filter(name -> !name.startsWith("*"))
                      .distinct()
                      .map(name -> new End(name, "private name")),
                  Stream.of(new End(Reachability.IMAGE_PULL, "all that a task needs to start")),
                  ServiceName.known().stream().map(name -> new End(name, "AWS service")))
              .flatMap(each -> each)
              .filter(end -> !bearers.containsKey(end.text()));
    };
  }

  /** What a question names the resource by. */
  String textFor(ResourceId id) {
    return topology.find(id).map(this::end).map(End::text).orElse(id.value());
  }

  private End end(Resource resource) {
    boolean hasOwnName =
        !resource.name().isBlank()
            && bearers.getOrDefault(resource.name(), 0L) <= 1
            && topology.find(ResourceId.of(resource.name())).isEmpty();
    String addresses = String.join(", ", addressesOf(resource));
    String text = hasOwnName ? resource.name() : resource.id().value();
    String details =
        Stream.of(hasOwnName ? resource.id().value() : resource.name(), addresses)
            .filter(part -> !part.isBlank())
            .reduce((left, right) -> left + "  ·  " + right)
            .orElse("");
    return new End(text, details);
  }

  /**
   * An instance's only interface is found by the instance; only named ones are ends of their own.
   */
  private boolean isPartOfAnother(Resource resource) {
    return resource instanceof NetworkInterface own
        && own.attachedTo().filter(topology::containsVertex).isPresent()
        && own.deviceIndex() == 0;
  }

  private List<String> addressesOf(Resource resource) {
    List<String> texts = new ArrayList<>();
    interfacesOf(resource).forEach(own -> addAddresses(own, texts));
    if (resource instanceof OnPremisesNetwork network) {
      network.cidrs().forEach(cidr -> texts.add(cidr.toString()));
    }
    return texts;
  }

  private Stream<NetworkInterface> interfacesOf(Resource resource) {
    return resource instanceof NetworkInterface own
        ? Stream.of(own)
        : topology.referrers(resource.id(), Role.PART_OF, NetworkInterface.class).stream()
            .sorted(
                Comparator.comparingInt(NetworkInterface::deviceIndex)
                    .thenComparing(NetworkInterface::id))
            .limit(resource instanceof Instance ? 1 : MOST_SHOWN);
  }

  private void addAddresses(NetworkInterface own, List<String> texts) {
    own.addresses()
        .forEach(
            address -> {
              texts.add(address.address().toString());
              address.publicAddress().map(Address::toString).ifPresent(texts::add);
            });
    own.ipv6Addresses().forEach(address -> texts.add(address.toString()));
    topology.referrers(own.id(), Role.ATTACHED_TO, ElasticIp.class).stream()
        .map(ElasticIp::publicAddress)
        .map(Address::toString)
        .forEach(texts::add);
  }
}
