package dev.hopscope.model.file;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.address.IcmpType;
import dev.hopscope.model.address.PortRange;
import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.diagram.Diagram;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.document.Expectation;
import dev.hopscope.model.document.Question;
import dev.hopscope.model.document.SavedQuestion;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.ApiIntegration;
import dev.hopscope.model.resource.ApiPolicy;
import dev.hopscope.model.resource.BgpAttributes;
import dev.hopscope.model.resource.BgpRoute;
import dev.hopscope.model.resource.ClientVpnAuthorization;
import dev.hopscope.model.resource.ClientVpnRoute;
import dev.hopscope.model.resource.ClientVpnTarget;
import dev.hopscope.model.resource.DirectConnectAssociation;
import dev.hopscope.model.resource.DnsRecord;
import dev.hopscope.model.resource.FirewallRule;
import dev.hopscope.model.resource.HealthCheck;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.Listener;
import dev.hopscope.model.resource.ListenerProtocol;
import dev.hopscope.model.resource.Peer;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.resource.Target;
import dev.hopscope.model.resource.TargetHost;
import dev.hopscope.model.resource.TransitGatewayPolicyRule;
import dev.hopscope.model.resource.TransitGatewayRoute;
import dev.hopscope.model.resource.ZonalAddress;
import dev.hopscope.model.topology.Missing;
import dev.hopscope.model.topology.Topology;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Documents made by chance from a seed: some resources of every kind, every field filled with
 * values of its type, contained where its kind may lie. They make no sense as networks.
 */
public final class RandomDocuments {
  private static final int OF_EACH_KIND = 3;
  private static final String[] TEXTS = {"", "web", "a \"quoted\" name", "Grüße ✓", "a\\b\nc"};

  private final Random random;
  private final Map<ResourceKind, List<ResourceId>> ids = new EnumMap<>(ResourceKind.class);
  private final List<ResourceId> all = new ArrayList<>();

  private RandomDocuments(long seed) {
    random = new Random(seed);
    for (ResourceKind kind : ResourceKind.values()) {
      for (int i = 1; i <= OF_EACH_KIND; i++) {
        ResourceId id = ResourceId.of(kind.idPrefix() + kind.jsonName() + "-" + i);
        ids.computeIfAbsent(kind, _ -> new ArrayList<>()).add(id);
        all.add(id);
      }
    }
  }

  /** The document of this seed; the same for the same seed. */
  public static Document of(long seed) {
    return new RandomDocuments(seed).document();
  }

  private Document document() {
    List<Resource> resources = new ArrayList<>();
    ids.forEach((kind, own) -> own.forEach(id -> resources.add(resource(kind, id))));
    Topology topology =
        Topology.of(resources).withMissing(random.nextBoolean() ? List.of() : list(this::missing));
    return new Document(topology, diagram(), list(this::question), list(this::text));
  }

  private Resource resource(ResourceKind kind, ResourceId id) {
    RecordComponent[] components = kind.type().getRecordComponents();
    Object[] values = new Object[components.length];
    boolean contained = false;
    for (int i = 0; i < components.length; i++) {
      if (components[i].getName().equals("id")) {
        values[i] = id;
      } else if (!contained
          && components[i].getType() == ResourceId.class
          && !kind.containers().isEmpty()) {
        values[i] = one(ids.get(one(List.copyOf(kind.containers()))));
        contained = true;
      } else {
        values[i] = value(components[i].getGenericType());
      }
    }
    return make(kind.type(), values);
  }

  private static Resource make(Class<? extends Resource> type, Object[] values) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<? extends Resource> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError(type.getSimpleName(), impossible);
    }
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type element = generic.getActualTypeArguments()[0];
      return generic.getRawType() == Optional.class
          ? optional(() -> value(element))
          : list(() -> value(element));
    }
    Class<?> plain = (Class<?>) type;
    return plain.isEnum() ? one(List.of(plain.getEnumConstants())) : makers().get(plain).get();
  }

  private Map<Class<?>, Supplier<Object>> makers() {
    Map<Class<?>, Supplier<Object>> makers = new HashMap<>();
    makers.put(boolean.class, random::nextBoolean);
    makers.put(int.class, () -> random.nextInt(3));
    makers.put(Integer.class, this::port);
    makers.put(long.class, () -> random.nextLong(1L << 32));
    makers.put(String.class, this::text);
    makers.put(ResourceId.class, () -> one(all));
    makers.put(Long.class, () -> random.nextLong(1L << 32));
    makers.put(
        ApiPolicy.class,
        () -> new ApiPolicy(one(List.of(ApiPolicy.Allows.values())), list(() -> one(all))));
    makers.put(ApiIntegration.class, () -> new ApiIntegration(one(all), optional(() -> one(all))));
    makers.put(
        BgpAttributes.class, () -> new BgpAttributes(1 + random.nextInt(9), random.nextInt(9)));
    makers.put(
        DirectConnectAssociation.class,
        () ->
            new DirectConnectAssociation(
                one(all), list(this::cidr), one(List.of(LifecycleState.values()))));
    makers.put(
        ClientVpnTarget.class,
        () -> new ClientVpnTarget(one(all), one(List.of(LifecycleState.values()))));
    makers.put(ClientVpnRoute.class, () -> new ClientVpnRoute(cidr(), one(all)));
    makers.put(
        ClientVpnAuthorization.class,
        () -> new ClientVpnAuthorization(cidr(), optional(this::text)));
    makers.put(Address.class, this::address);
    makers.put(ZonalAddress.class, () -> new ZonalAddress(one(all), address()));
    makers.put(Cidr.class, this::cidr);
    makers.put(AclRule.class, this::aclRule);
    makers.put(SecurityGroupRule.class, this::groupRule);
    makers.put(Route.class, this::route);
    makers.put(TransitGatewayRoute.class, this::transitRoute);
    makers.put(FirewallRule.class, this::firewallRule);
    makers.put(Listener.class, this::listener);
    makers.put(Target.class, this::target);
    makers.put(HealthCheck.class, () -> new HealthCheck(listenerProtocol(), optional(this::port)));
    makers.put(DnsRecord.class, this::record);
    makers.put(Long.class, () -> random.nextLong(1L << 32));
    makers.put(TransitGatewayPolicyRule.class, this::policyRule);
    makers.put(BgpRoute.class, this::bgpRoute);
    makers.put(PrivateAddress.class, () -> new PrivateAddress(address(), optional(this::address)));
    return makers;
  }

  private Address address() {
    return random.nextBoolean()
        ? new Address(Family.IPV4, 0, random.nextLong(1L << 32))
        : new Address(Family.IPV6, random.nextLong(), random.nextLong());
  }

  private Cidr cidr() {
    Address address = address();
    return Cidr.of(address, random.nextInt(address.family().bits() + 1));
  }

  private Traffic traffic() {
    int port = random.nextInt(65_536);
    return one(
        List.of(
            Traffic.ALL,
            Traffic.of(Protocol.TCP),
            Traffic.tcp(port),
            new Traffic(
                Protocol.UDP,
                new PortRange(port, port + random.nextInt(65_536 - port)),
                IcmpType.ANY),
            Traffic.icmp(random.nextInt(256), random.nextInt(256)),
            new Traffic(Protocol.ICMPV6, PortRange.ALL, new IcmpType(128, -1)),
            Traffic.of(new Protocol(random.nextInt(256)))));
  }

  private AclRule aclRule() {
    return new AclRule(
        1 + random.nextInt(AclRule.HIGHEST_NUMBER),
        one(List.of(AclRule.Action.values())),
        traffic(),
        cidr());
  }

  private FirewallRule firewallRule() {
    int port = random.nextInt(65_536);
    return new FirewallRule(
        1 + random.nextInt(FirewallRule.HIGHEST_NUMBER),
        one(List.of(FirewallRule.Action.values())),
        traffic(),
        list(this::cidr),
        list(this::cidr),
        optional(() -> PortRange.of(port)),
        random.nextBoolean(),
        optional(this::text));
  }

  private SecurityGroupRule groupRule() {
    Peer peer =
        one(List.of(new Peer.Range(cidr()), new Peer.Listed(one(all)), new Peer.Group(one(all))));
    return new SecurityGroupRule(traffic(), peer, text());
  }

  private RouteDestination destination() {
    return random.nextInt(4) == 0
        ? new RouteDestination.Listed(one(ids.get(ResourceKind.PREFIX_LIST)))
        : RouteDestination.of(cidr());
  }

  private Route route() {
    RouteTarget target =
        one(
            List.of(
                RouteTarget.LOCAL, RouteTarget.to(one(all)), new RouteTarget.Unmodelled("lgw-1")));
    return new Route(destination(), target, random.nextBoolean(), random.nextBoolean());
  }

  private TransitGatewayRoute transitRoute() {
    return new TransitGatewayRoute(
        destination(), optional(() -> one(all)), random.nextBoolean(), random.nextBoolean());
  }

  private Listener listener() {
    return new Listener(listenerProtocol(), port(), list(() -> one(all)), random.nextBoolean());
  }

  private Target target() {
    TargetHost host =
        random.nextBoolean() ? new TargetHost.At(address()) : new TargetHost.Registered(one(all));
    return new Target(host, optional(this::port), optional(() -> one(all)));
  }

  private DnsRecord record() {
    return random.nextBoolean()
        ? new DnsRecord("*.corp.example", DnsRecord.Type.ALIAS, List.of("lb.example"))
        : new DnsRecord("db.corp.example", DnsRecord.Type.A, List.of("10.0.0.4", "10.0.1.4"));
  }

  private ListenerProtocol listenerProtocol() {
    return one(List.of(ListenerProtocol.values()));
  }

  private int port() {
    return random.nextInt(65_536);
  }

  private TransitGatewayPolicyRule policyRule() {
    return new TransitGatewayPolicyRule(
        optional(() -> 1 + random.nextInt(TransitGatewayPolicyRule.HIGHEST_NUMBER)),
        optional(this::cidr),
        optional(this::cidr),
        one(List.of(Traffic.tcp(22), Traffic.udp(53))),
        optional(() -> PortRange.EPHEMERAL),
        one(all));
  }

  private BgpRoute bgpRoute() {
    return new BgpRoute(
        cidr(), list(() -> random.nextLong(1L << 32)), optional(() -> random.nextInt(200)));
  }

  private Missing missing() {
    return new Missing(
        optional(() -> "111122223333"),
        optional(() -> "us-east-1"),
        one(List.of(ResourceKind.values())));
  }

  private SavedQuestion question() {
    Protocol protocol = one(List.of(Protocol.TCP, Protocol.UDP, Protocol.ICMP, new Protocol(47)));
    Optional<Integer> port =
        protocol.hasPorts() ? Optional.of(random.nextInt(65_536)) : Optional.empty();
    return new SavedQuestion(
        new Question(
            one(all).value(),
            "internet",
            protocol,
            port,
            protocol.hasPorts() ? optional(() -> random.nextInt(65_536)) : Optional.empty()),
        optional(() -> one(List.of(Expectation.values()))),
        text());
  }

  private Diagram diagram() {
    Map<ResourceId, Rect> placement = new HashMap<>();
    for (ResourceId id : all) {
      if (random.nextBoolean()) {
        placement.put(
            id,
            new Rect(
                random.nextInt(2_000) - 1_000,
                random.nextInt(2_000) / 2.0,
                random.nextInt(500),
                random.nextDouble() * 500));
      }
    }
    return Diagram.of(placement);
  }

  private String text() {
    return one(List.of(TEXTS));
  }

  private <T> T one(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private <T> Optional<T> optional(Supplier<T> maker) {
    return random.nextBoolean() ? Optional.of(maker.get()) : Optional.empty();
  }

  private <T> List<T> list(Supplier<T> maker) {
    return IntStream.range(0, random.nextInt(4)).mapToObj(_ -> maker.get()).toList();
  }
}
