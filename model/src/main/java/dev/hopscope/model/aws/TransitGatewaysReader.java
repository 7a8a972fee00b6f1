package dev.hopscope.model.aws;

import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code TransitGateways} and the attachments, which AWS lists twice: all of them, and those
 * of VPCs in more detail.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TransitGatewayAttachment.html">TransitGatewayAttachment</a>
 */
final class TransitGatewaysReader {
  private final Snapshot snapshot;
  private final Notes notes;
  private final Places places;
  private final TransitGatewayLinks links;
  private final Map<ResourceId, TransitGateway> gateways = new LinkedHashMap<>();

  TransitGatewaysReader(Snapshot snapshot, Notes notes, Places places, TransitGatewayLinks links) {
    this.snapshot = snapshot;
    this.notes = notes;
    this.places = places;
    this.links = links;
    for (Item item : snapshot.items(Call.TRANSIT_GATEWAYS)) {
      if (!States.isDeleted(item)) {
        TransitGateway gateway = gateway(item);
        gateways.put(gateway.id(), gateway);
      }
    }
  }

  List<TransitGateway> gateways() {
    return List.copyOf(gateways.values());
  }

  private TransitGateway gateway(Item item) {
    ResourceId id = item.requiredReference("TransitGatewayId");
    Optional<Item> options = item.child("Options");
    return new TransitGateway(
        id,
        item.name(),
        places.regionOf(id, item),
        options.flatMap(of -> of.text("AmazonSideAsn")).flatMap(TransitGatewaysReader::asn),
        option(options, "SecurityGroupReferencingSupport", false),
        option(options, "VpnEcmpSupport", true),
        options
            .filter(of -> of.flag("DefaultRouteTableAssociation", false))
            .flatMap(of -> of.reference("AssociationDefaultRouteTableId")),
        options
            .filter(of -> of.flag("DefaultRouteTablePropagation", false))
            .flatMap(of -> of.reference("PropagationDefaultRouteTableId")));
  }

  /** An autonomous system number. */
  static Optional<Long> asn(String text) {
    return text.chars().allMatch(Character::isDigit) && text.length() <= 10
        ? Optional.of(Long.valueOf(text))
        : Optional.empty();
  }

  private static boolean option(Optional<Item> options, String name, boolean otherwise) {
    return options.map(of -> of.flag(name, otherwise)).orElse(otherwise);
  }

  /** The attachments that still exist, deleted ones left out. */
  List<TransitGatewayAttachment> attachments() {
    Map<ResourceId, List<Item>> copies = new LinkedHashMap<>();
    for (Call call :
        List.of(
            Call.TRANSIT_GATEWAY_ATTACHMENTS,
            Call.TRANSIT_GATEWAY_VPC_ATTACHMENTS,
            Call.TRANSIT_GATEWAY_CONNECTS)) {
      for (Item item : snapshot.items(call)) {
        if (Call.isPeering(item)) {
          continue;
        }
        copies
            .computeIfAbsent(
                item.requiredReference("TransitGatewayAttachmentId"), _ -> new ArrayList<>())
            .add(item);
      }
    }
    List<TransitGatewayAttachment> attachments = new ArrayList<>();
    copies.forEach(
        (id, of) -> {
          Parts parts = new Parts(of);
          if (of.stream().noneMatch(States::isDeleted)) {
            attachment(id, parts).ifPresent(attachments::add);
          }
        });
    return attachments;
  }

  private Optional<TransitGatewayAttachment> attachment(ResourceId id, Parts parts) {
    Optional<TransitGatewayAttachment.Type> type = type(parts);
    Optional<ResourceId> gateway = parts.reference("TransitGatewayId");
    Optional<ResourceId> attached =
        parts
            .reference("VpcId")
            .or(() -> parts.reference("TransportTransitGatewayAttachmentId"))
            .or(() -> parts.reference("ResourceId"));
    if (type.isEmpty() || gateway.isEmpty() || attached.isEmpty()) {
      notes.add(id + " joins what is not modelled; it is left out.");
      return Optional.empty();
    }
    Optional<Item> options = parts.child("Options");
    LifecycleState state = States.lifecycle(parts.first());
    return Optional.of(
        new TransitGatewayAttachment(
            id,
            parts.name(),
            gateway.get(),
            type.get(),
            attached.get(),
            parts.references("SubnetIds"),
            state,
            links.association(id, gateway.get()).or(() -> assumedAssociation(id, gateway.get())),
            links.propagations(id),
            option(options, "ApplianceModeSupport", false),
            option(options, "Ipv6Support", false),
            option(options, "SecurityGroupReferencingSupport", true),
            option(options, "DnsSupport", true),
            option(options, "NatGatewaySupport", false),
            parts.text("CreationTime").map(TransitGatewaysReader::iso)));
  }

  /** The default table, where the snapshot cannot say which one it is. */
  Optional<ResourceId> assumedAssociation(ResourceId id, ResourceId gateway) {
    if (snapshot.has(Call.TRANSIT_GATEWAY_ATTACHMENTS)
        || snapshot.has(Call.TRANSIT_GATEWAY_ASSOCIATIONS)) {
      return Optional.empty();
    }
    Optional<ResourceId> table =
        Optional.ofNullable(gateways.get(gateway)).flatMap(TransitGateway::defaultAssociation);
    table.ifPresent(
        one -> notes.add(id + " is taken to be associated with " + one + ", its default table."));
    return table;
  }

  private static Optional<TransitGatewayAttachment.Type> type(Parts parts) {
    if (parts.text("VpcId").isPresent()) {
      return Optional.of(TransitGatewayAttachment.Type.VPC);
    }
    if (parts.reference("TransportTransitGatewayAttachmentId").isPresent()) {
      return Optional.of(TransitGatewayAttachment.Type.CONNECT);
    }
    return switch (parts.text("ResourceType").orElse("")) {
      case "vpc" -> Optional.of(TransitGatewayAttachment.Type.VPC);
      case "vpn" -> Optional.of(TransitGatewayAttachment.Type.VPN);
      case "direct-connect-gateway" ->
          Optional.of(TransitGatewayAttachment.Type.DIRECT_CONNECT_GATEWAY);
      case "connect" -> Optional.of(TransitGatewayAttachment.Type.CONNECT);
      case "vpn-concentrator" -> Optional.of(TransitGatewayAttachment.Type.VPN_CONCENTRATOR);
      case "network-function" -> Optional.of(TransitGatewayAttachment.Type.NETWORK_FUNCTION);
      default -> Optional.empty();
    };
  }

  /** Times are written with a T or a blank; the order of attachments must not depend on it. */
  private static String iso(String written) {
    try {
      return OffsetDateTime.parse(written.replaceFirst(" ", "T")).toInstant().toString();
    } catch (DateTimeException notATime) {
      return written;
    }
  }

  /** The listings of one attachment, the general one first: the first that has a field counts. */
  private record Parts(List<Item> items) {
    Item first() {
      return items.getFirst();
    }

    String name() {
      return items.stream().map(Item::name).filter(name -> !name.isEmpty()).findFirst().orElse("");
    }

    Optional<String> text(String field) {
      return items.stream().flatMap(item -> item.text(field).stream()).findFirst();
    }

    Optional<ResourceId> reference(String field) {
      return items.stream().flatMap(item -> item.reference(field).stream()).findFirst();
    }

    Optional<Item> child(String field) {
      return items.stream().flatMap(item -> item.child(field).stream()).findFirst();
    }

    List<ResourceId> references(String field) {
      return items.stream().flatMap(item -> item.references(field).stream()).distinct().toList();
    }
  }
}
