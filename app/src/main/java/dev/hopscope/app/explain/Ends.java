package dev.hopscope.app.explain;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a question may be about in a network: the ends that people may type, and their texts. */
final class Ends {
  /** What stands for every host on the internet. */
  static final String INTERNET = "internet";

  private static final int MOST_SHOWN = 12;
  private static final Set<ResourceKind> KINDS =
      EnumSet.of(
          ResourceKind.INSTANCE,
          ResourceKind.ECS_TASK,
          ResourceKind.LAMBDA_FUNCTION,
          ResourceKind.DATABASE_INSTANCE,
          ResourceKind.AWS_SERVICE,
          ResourceKind.REST_API,
          ResourceKind.HTTP_API,
          ResourceKind.VPC_LINK,
          ResourceKind.VPC_LINK_V2,
          ResourceKind.NETWORK_INTERFACE,
          ResourceKind.ON_PREMISES_NETWORK,
          ResourceKind.INTERFACE_ENDPOINT,
          ResourceKind.NAT_GATEWAY,
          ResourceKind.INSTANCE_CONNECT_ENDPOINT);

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

  /** The ends that fit what is typed, those that begin with it first; all kinds where blank. */
  List<End> matching(String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    return Stream.concat(
            Stream.of(new End(INTERNET, "any host outside AWS")),
            topology.resources().stream()
                .filter(resource -> KINDS.contains(resource.kind()))
                .filter(resource -> !isPartOfAnother(resource))
                .sorted(Comparator.comparing(Resource::id))
                .map(this::end))
        .filter(end -> end.toString().toLowerCase(Locale.ROOT).contains(wanted))
        .sorted(
            Comparator.comparing(end -> !end.text().toLowerCase(Locale.ROOT).startsWith(wanted)))
        .limit(MOST_SHOWN)
        .toList();
  }

  /** What a question names the resource by. */
  String textFor(ResourceId id) {
    return topology.find(id).map(this::end).map(End::text).orElse(id.value());
  }

  /** Whether packets may come from it or go to it. */
  static boolean mayBeEnd(Resource resource) {
    return KINDS.contains(resource.kind());
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
