package dev.hopscope.model.aws;

import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.TransitGatewayPeeringAttachment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads {@code TransitGatewayPeeringAttachments}, and those among all attachments, where each of
 * the two transit gateways lists the same attachment from its own side.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TransitGatewayPeeringAttachment.html">TransitGatewayPeeringAttachment</a>
 */
final class TransitGatewayPeeringsReader {
  private final Snapshot snapshot;
  private final TransitGatewayLinks links;
  private final TransitGatewaysReader gateways;

  TransitGatewayPeeringsReader(
      Snapshot snapshot, TransitGatewayLinks links, TransitGatewaysReader gateways) {
    this.snapshot = snapshot;
    this.links = links;
    this.gateways = gateways;
  }

  /** The peering attachments that still exist, each once. */
  List<TransitGatewayPeeringAttachment> read() {
    Map<ResourceId, List<Item>> listings = new LinkedHashMap<>();
    Stream.concat(
            snapshot.items(Call.TRANSIT_GATEWAY_PEERING_ATTACHMENTS).stream(),
            snapshot.items(Call.TRANSIT_GATEWAY_ATTACHMENTS).stream().filter(Call::isPeering))
        .forEach(
            item ->
                listings
                    .computeIfAbsent(
                        item.requiredReference("TransitGatewayAttachmentId"),
                        _ -> new ArrayList<>())
                    .add(item));
    List<TransitGatewayPeeringAttachment> read = new ArrayList<>();
    listings.forEach(
        (id, items) -> {
          if (items.stream().noneMatch(States::isDeleted)) {
            peering(id, items).ifPresent(read::add);
          }
        });
    return read;
  }

  private Optional<TransitGatewayPeeringAttachment> peering(ResourceId id, List<Item> items) {
    List<ResourceId> ends =
        Stream.of(
                items.stream().flatMap(item -> side(item, "RequesterTgwInfo")),
                items.stream().flatMap(item -> side(item, "AccepterTgwInfo")),
                items.stream().flatMap(item -> item.reference("TransitGatewayId").stream()),
                items.stream().flatMap(item -> item.reference("ResourceId").stream()))
            .flatMap(found -> found)
            .distinct()
            .toList();
    if (ends.size() < 2) {
      return Optional.empty();
    }
    LifecycleState state = States.lifecycle(items.getFirst());
    return Optional.of(
        new TransitGatewayPeeringAttachment(
            id,
            items.stream().map(Item::name).filter(name -> !name.isEmpty()).findFirst().orElse(""),
            ends.get(0),
            ends.get(1),
            state,
            association(id, ends.get(0)),
            association(id, ends.get(1))));
  }

  /** A transit gateway, or the core network of a Cloud WAN. */
  private static Stream<ResourceId> side(Item item, String field) {
    return item
        .child(field)
        .flatMap(
            info -> info.reference("TransitGatewayId").or(() -> info.reference("CoreNetworkId")))
        .stream();
  }

  private Optional<ResourceId> association(ResourceId id, ResourceId gateway) {
    return links.association(id, gateway).or(() -> gateways.assumedAssociation(id, gateway));
  }
}
