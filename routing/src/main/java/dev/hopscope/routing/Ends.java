package dev.hopscope.routing;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.ClientVpnEndpoint;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.LambdaFunction;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ServiceName;
import dev.hopscope.model.resource.VpcLinkV2;
import dev.hopscope.routing.walk.InternetHost;
import dev.hopscope.routing.walk.Network;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Understands what people write as an end, tried in this order: {@code internet}, a resource id, an
 * address, {@code address@resource}, a name, a DNS name; for a destination also the short name of
 * an AWS service.
 */
final class Ends {
  private static final Pattern DNS_NAME =
      Pattern.compile("(?i)[a-z0-9_*-]{1,63}(?:\\.[a-z0-9_-]{1,63})+\\.?");

  private final Network network;
  private final ResourceEnds resources;

  Ends(Network network) {
    this.network = network;
    this.resources = new ResourceEnds(network);
  }

  /** An end, or why the text is none. */
  sealed interface Resolved {}

  /** The end. */
  record Found(End end) implements Resolved {}

  /** Why the text is no end. */
  record Refused(CannotAsk why) implements Resolved {}

  /** Everything that packets may come from where AWS chooses among several; else the text. */
  List<String> everySource(String text) {
    String end = text.strip();
    List<String> several =
        resource(end)
            .map(
                found ->
                    found instanceof LambdaFunction || found instanceof VpcLinkV2
                        ? resources.interfacesOf(found).stream()
                            .map(own -> own.id().value())
                            .toList()
                        : List.<String>of())
            .orElseGet(() -> named(end));
    return several.size() > 1 ? several : List.of(text);
  }

  private List<String> named(String end) {
    boolean isName = DNS_NAME.matcher(end).matches() && Address.tryParse(end).isEmpty();
    return isName && called(end).isEmpty() ? new NamedSources(network).of(end) : List.of();
  }

  private Optional<Resource> resource(String text) {
    return network
        .topology()
        .find(ResourceId.of(text))
        .or(() -> Optional.of(called(text)).filter(all -> all.size() == 1).map(List::getFirst));
  }

  /** What has this name; a resource without one has its id for it. */
  private List<Resource> called(String name) {
    return network.topology().labelled(name).toList();
  }

  Resolved from(String text) {
    Resolved resolved = resolve(text);
    if (resolved instanceof Found(End.AtAddress _)) {
      return new Refused(new CannotAsk.NobodyThere(text));
    }
    if (resolved instanceof Found(End.AtName _)) {
      return new Refused(new CannotAsk.OnlyAnswers(text, ResourceId.of(text.strip())));
    }
    Optional<Resource> endpoint = resource(text.strip()).filter(GatewayEndpoint.class::isInstance);
    if (endpoint.isPresent()) {
      return new Refused(new CannotAsk.OnlyAnswers(text, endpoint.get().id()));
    }
    if (resolved instanceof Refused(CannotAsk.NoSuchEnd _)) {
      return named(text.strip()).stream().findFirst().map(this::resolve).orElse(resolved);
    }
    return resolved;
  }

  /**
   * A public address that a resource has stays that address: packets go there over the internet.
   */
  Resolved to(String text) {
    Optional<Address> address = Address.tryParse(text.strip());
    if (address.filter(network::isAllocated).isPresent()) {
      return new Found(new End.AtAddress(address.get()));
    }
    Resolved resolved = resolve(text);
    if (resolved instanceof Found(End.VpnClient client)) {
      return new Refused(new CannotAsk.OnlyAsks(text, client.endpoint().id()));
    }
    if (resolved instanceof Found(End.AtVpcLink at)) {
      return new Refused(new CannotAsk.OnlyAsks(text, at.link().id()));
    }
    return resolved instanceof Refused(CannotAsk.NoSuchEnd _) && mayBeName(text.strip())
        ? new Found(new End.AtName(text.strip().toLowerCase(Locale.ROOT)))
        : resolved;
  }

  /** A DNS name has a dot; a service may be asked for by its short one. */
  private static boolean mayBeName(String text) {
    return ServiceName.isShort(text) || DNS_NAME.matcher(text).matches();
  }

  private Resolved resolve(String text) {
    String end = text.strip();
    if (end.equals("internet")) {
      return new Found(new End.OnInternet(Optional.empty()));
    }
    Optional<Resource> byId = network.topology().find(ResourceId.of(end));
    if (byId.isPresent()) {
      return resources.endOf(end, byId.get());
    }
    Optional<Address> address = Address.tryParse(end);
    if (address.isPresent()) {
      return ofAddress(end, address.get());
    }
    int at = end.indexOf('@');
    return at > 0 && Address.tryParse(end.substring(0, at)).isPresent()
        ? addressOf(end, Address.parse(end.substring(0, at)), end.substring(at + 1))
        : ofName(end);
  }

  private Resolved ofName(String name) {
    List<Resource> named = called(name);
    if (named.isEmpty()) {
      return new Refused(new CannotAsk.NoSuchEnd(name));
    }
    Map<End, ResourceId> ends = new LinkedHashMap<>();
    Optional<Resolved> refusal = Optional.empty();
    for (Resource resource : named) {
      switch (resources.endOf(name, resource)) {
        case Found found -> ends.putIfAbsent(found.end(), resource.id());
        case Refused refused -> refusal = refusal.or(() -> Optional.of(refused));
      }
    }
    if (ends.isEmpty()) {
      return refusal.orElseGet(() -> new Refused(new CannotAsk.NoSuchEnd(name)));
    }
    return ends.size() == 1
        ? new Found(ends.keySet().iterator().next())
        : new Refused(new CannotAsk.Ambiguous(name, List.copyOf(ends.values())));
  }

  private Resolved ofAddress(String text, Address address) {
    List<NetworkInterface> owners = network.interfacesAt(address);
    if (owners.size() > 1) {
      return new Refused(
          new CannotAsk.Ambiguous(text, owners.stream().map(NetworkInterface::id).toList()));
    }
    if (owners.size() == 1) {
      return new Found(new End.AtInterface(owners.getFirst(), Optional.of(address)));
    }
    Optional<Network.PublicMapping> mapping = network.mappingOf(address);
    if (mapping.isPresent()) {
      return new Found(
          new End.AtInterface(
              mapping.get().networkInterface(), Optional.of(mapping.get().privateAddress())));
    }
    Optional<OnPremisesNetwork> outside = network.outsideWith(address);
    if (outside.isPresent()) {
      return new Found(new End.OnPremises(outside.get(), address));
    }
    return network.isOfSomeVpc(address) || !InternetHost.mayHave(address)
        ? new Found(new End.AtAddress(address))
        : new Found(new End.OnInternet(Optional.of(address)));
  }

  private Resolved addressOf(String text, Address address, String owner) {
    return switch (resolve(owner)) {
      case Found(End.AtInterface at) -> ownAddress(text, address, at.networkInterface());
      case Found(End.AtNodes nodes) -> ownAddress(text, address, nodes.nodes().getFirst());
      case Found(End.OnPremises(OnPremisesNetwork outside, Address _)) ->
          outside.contains(address)
              ? new Found(new End.OnPremises(outside, address))
              : new Refused(new CannotAsk.NotItsAddress(text, outside.id()));
      case Found(End.VpnClient(ClientVpnEndpoint endpoint, Address _)) ->
          endpoint.serves(address)
              ? new Found(new End.VpnClient(endpoint, address))
              : new Refused(new CannotAsk.NotItsAddress(text, endpoint.id()));
      case Found _ -> new Refused(new CannotAsk.NoSuchEnd(text));
      case Refused refused -> refused;
    };
  }

  /** The owner may have the address on another of its interfaces. */
  private Resolved ownAddress(String text, Address address, NetworkInterface primary) {
    List<NetworkInterface> all =
        primary.attachedTo().map(network::interfacesOf).orElse(List.of(primary));
    return all.stream()
        .filter(each -> each.has(address))
        .findFirst()
        .<Resolved>map(each -> new Found(new End.AtInterface(each, Optional.of(address))))
        .orElseGet(() -> new Refused(new CannotAsk.NotItsAddress(text, primary.id())));
  }
}
