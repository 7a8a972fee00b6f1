package dev.hopscope.routing.property;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.IcmpType;
import dev.hopscope.model.address.PortRange;
import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.document.Question;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.TransitGatewayPolicyRule;
import dev.hopscope.model.topology.Missing;
import dev.hopscope.model.topology.Topology;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Networks that hold nothing together: every field of every record at random, ids that lead
 * anywhere or nowhere. The same for one seed.
 */
final class RandomRubble {
  private static final List<String> ADDRESSES =
      List.of(
          "10.0.0.1",
          "10.0.0.2",
          "10.0.0.10",
          "10.0.0.11",
          "10.0.1.10",
          "10.1.0.10",
          "192.168.1.10",
          "198.51.100.10",
          "198.51.100.11",
          "203.0.113.5",
          "169.254.169.253",
          "100.64.0.1",
          "2001:db8::10",
          "2001:db8:1::10",
          "fd00::1");

  private static final List<String> RANGES =
      List.of(
          "0.0.0.0/0",
          "10.0.0.0/8",
          "10.0.0.0/16",
          "10.0.0.0/24",
          "10.0.1.0/24",
          "10.1.0.0/16",
          "192.168.0.0/16",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "169.254.0.0/16",
          "::/0",
          "2001:db8::/32",
          "2001:db8::/64");

  private final SplittableRandom random;
  private final int idsOfAKind;

  RandomRubble(long seed) {
    this.random = new SplittableRandom(seed);
    this.idsOfAKind = 2 + random.nextInt(8);
  }

  /** A network. */
  Topology network() throws ReflectiveOperationException {
    List<Resource> resources = new ArrayList<>();
    for (int i = 40 + random.nextInt(160); i > 0; i--) {
      ResourceKind kind =
          random.nextInt(3) == 0 ? ResourceKind.NETWORK_INTERFACE : oneOf(ResourceKind.values());
      resources.add(kind.type().cast(record(kind.type(), Optional.of(id(kind)))));
    }
    List<Missing> missing = new ArrayList<>();
    while (random.nextInt(3) == 0) {
      missing.add(Missing.of(oneOf(ResourceKind.values())));
    }
    return Topology.of(resources).withMissing(missing);
  }

  /** A question, about anything, though usually about what is there. */
  Question question(Topology topology) {
    Protocol protocol =
        oneOf(Protocol.TCP, Protocol.UDP, Protocol.ICMP, Protocol.ICMPV6, new Protocol(47));
    Optional<Integer> port =
        protocol.hasPorts() ? Optional.of(random.nextInt(65_536)) : Optional.empty();
    Optional<Integer> sourcePort =
        random.nextInt(4) == 0 ? Optional.of(random.nextInt(65_536)) : Optional.empty();
    return new Question(end(topology), end(topology), protocol, port, sourcePort);
  }

  private String end(Topology topology) {
    List<NetworkInterface> interfaces = topology.all(NetworkInterface.class);
    if (!interfaces.isEmpty() && random.nextInt(3) > 0) {
      return oneOf(interfaces).id().value();
    }
    return switch (random.nextInt(6)) {
      case 0 -> "internet";
      case 1 -> oneOf(ADDRESSES);
      case 2 -> oneOf(ADDRESSES) + "@" + id(oneOf(ResourceKind.values()));
      case 3 -> id(ResourceKind.NETWORK_INTERFACE).value();
      case 4 -> id(ResourceKind.INSTANCE).value();
      default -> id(oneOf(ResourceKind.values())).value();
    };
  }

  private ResourceId id(ResourceKind kind) {
    return ResourceId.of(kind.idPrefix() + random.nextInt(idsOfAKind));
  }

  /** An id that usually leads to what belongs here. */
  private ResourceId idFor(String component) {
    if (random.nextInt(8) == 0) {
      return id(oneOf(ResourceKind.values()));
    }
    return id(
        switch (component) {
          case "region" -> ResourceKind.REGION;
          case "availabilityZone" -> ResourceKind.AVAILABILITY_ZONE;
          case "vpc" -> ResourceKind.VPC;
          case "requester", "accepter" -> oneOf(ResourceKind.VPC, ResourceKind.TRANSIT_GATEWAY);
          case "attached" ->
              oneOf(
                  ResourceKind.VPC,
                  ResourceKind.VPN_CONNECTION,
                  ResourceKind.TRANSIT_GATEWAY_ATTACHMENT);
          case "subnet", "subnets" -> ResourceKind.SUBNET;
          case "routeTable", "routeTables", "mainRouteTable" -> ResourceKind.ROUTE_TABLE;
          case "networkAcl", "defaultNetworkAcl" -> ResourceKind.NETWORK_ACL;
          case "securityGroups", "group" -> ResourceKind.SECURITY_GROUP;
          case "prefixList", "prefixLists" -> ResourceKind.PREFIX_LIST;
          case "networkInterface" -> ResourceKind.NETWORK_INTERFACE;
          case "excluded" -> oneOf(ResourceKind.VPC, ResourceKind.SUBNET);
          case "attachedTo" ->
              oneOf(
                  ResourceKind.INSTANCE, ResourceKind.NAT_GATEWAY, ResourceKind.INTERFACE_ENDPOINT);
          case "propagatingGateways" -> ResourceKind.VIRTUAL_PRIVATE_GATEWAY;
          case "gateway" ->
              oneOf(ResourceKind.VIRTUAL_PRIVATE_GATEWAY, ResourceKind.TRANSIT_GATEWAY);
          case "customerGateway" -> ResourceKind.CUSTOMER_GATEWAY;
          case "transitGateway" -> ResourceKind.TRANSIT_GATEWAY;
          case "attachment" ->
              oneOf(
                  ResourceKind.TRANSIT_GATEWAY_ATTACHMENT,
                  ResourceKind.TRANSIT_GATEWAY_PEERING_ATTACHMENT);
          case "association", "requesterAssociation", "accepterAssociation" ->
              oneOf(
                  ResourceKind.TRANSIT_GATEWAY_ROUTE_TABLE,
                  ResourceKind.TRANSIT_GATEWAY_POLICY_TABLE);
          case "propagations", "defaultAssociation", "defaultPropagation", "target" ->
              ResourceKind.TRANSIT_GATEWAY_ROUTE_TABLE;
          case "network" -> ResourceKind.ON_PREMISES_NETWORK;
          case "id" ->
              oneOf(
                  ResourceKind.INTERNET_GATEWAY,
                  ResourceKind.NAT_GATEWAY,
                  ResourceKind.TRANSIT_GATEWAY,
                  ResourceKind.VIRTUAL_PRIVATE_GATEWAY,
                  ResourceKind.VPC_PEERING_CONNECTION,
                  ResourceKind.NETWORK_INTERFACE,
                  ResourceKind.EGRESS_ONLY_INTERNET_GATEWAY);
          default -> oneOf(ResourceKind.values());
        });
  }

  /** A record whose fields may be anything that it does not refuse. */
  private Object record(Class<?> type, Optional<ResourceId> id)
      throws ReflectiveOperationException {
    while (true) {
      try {
        return anyRecord(type, id);
      } catch (InvocationTargetException refused) {
        if (!(refused.getCause() instanceof IllegalArgumentException)) {
          throw refused;
        }
      }
    }
  }

  private Object anyRecord(Class<?> type, Optional<ResourceId> id)
      throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] =
          i == 0 && id.isPresent()
              ? id.get()
              : value(components[i].getGenericType(), components[i].getName());
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    return type.getDeclaredConstructor(types).newInstance(values);
  }

  private Object value(Type type, String component) throws ReflectiveOperationException {
    if (type instanceof ParameterizedType generic) {
      Type inner = generic.getActualTypeArguments()[0];
      if (generic.getRawType() == Optional.class) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(value(inner, component));
      }
      List<Object> list = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        list.add(value(inner, component));
      }
      return list;
    }
    Class<?> raw = (Class<?>) type;
    if (raw == ResourceId.class) {
      return idFor(component);
    }
    if (raw == Address.class) {
      return Address.parse(oneOf(ADDRESSES));
    }
    if (raw == Cidr.class) {
      return Cidr.parse(oneOf(RANGES));
    }
    if (raw == Traffic.class) {
      return oneOf(Traffic.ALL, Traffic.tcp(443), Traffic.tcp(1024, 65_535), Traffic.icmp(8, 0));
    }
    if (raw == PortRange.class) {
      return PortRange.ALL;
    }
    if (raw == IcmpType.class) {
      return IcmpType.ANY;
    }
    if (raw == String.class) {
      return component.equals("name") ? "n" + random.nextInt(20) : "x" + random.nextInt(3);
    }
    if (raw == Integer.class) {
      return 1 + random.nextInt(200);
    }
    if (raw == Long.class) {
      return 64_512L + random.nextInt(3);
    }
    if (raw == TransitGatewayPolicyRule.class) {
      return new TransitGatewayPolicyRule(
          Optional.of(1 + random.nextInt(9)),
          Optional.empty(),
          random.nextBoolean() ? Optional.empty() : Optional.of(Cidr.parse(oneOf(RANGES))),
          oneOf(Traffic.ALL, Traffic.tcp(443)),
          Optional.empty(),
          idFor("target"));
    }
    if (raw == boolean.class) {
      return random.nextInt(5) == 0;
    }
    if (raw == int.class) {
      return component.equals("tunnelsUp") ? random.nextInt(3) : 1 + random.nextInt(32_766);
    }
    if (raw == long.class) {
      return 65_000L;
    }
    if (raw.isEnum()) {
      return likely(raw.getEnumConstants());
    }
    if (raw.isSealed()) {
      return record(oneOf(raw.getPermittedSubclasses()), Optional.empty());
    }
    return record(raw, Optional.empty());
  }

  /** States that carry packets are likelier than others, so that walks get somewhere. */
  private Object likely(Object[] constants) {
    for (Object constant : constants) {
      boolean live =
          List.of("AVAILABLE", "ACTIVE", "RUNNING", "IN_USE").contains(constant.toString());
      if (live && constants.length > 2 && random.nextInt(4) > 0) {
        return constant;
      }
    }
    return constants[random.nextInt(constants.length)];
  }

  @SafeVarargs
  private <T> T oneOf(T... values) {
    return values[random.nextInt(values.length)];
  }

  private <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
