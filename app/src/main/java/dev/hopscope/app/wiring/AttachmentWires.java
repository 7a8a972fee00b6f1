package dev.hopscope.app.wiring;

import dev.hopscope.app.palette.ConnectionDrafts;
import dev.hopscope.app.palette.Draft;
import dev.hopscope.app.palette.Whereabouts;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.EgressOnlyInternetGateway;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.topology.Topology;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What is joined to a VPC as a whole: its gateways, other VPCs, transit gateways.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html">How VPC
 *     peering connections work</a>
 */
final class AttachmentWires {
  private final Document document;
  private final Topology topology;

  AttachmentWires(Document document) {
    this.document = document;
    this.topology = document.topology();
  }

  Optional<Wiring> of(InternetGateway gateway, Resource to) {
    return to instanceof Vpc vpc
        ? attached(
            gateway,
            gateway.vpc(),
            vpc,
            InternetGateway.class,
            () -> gateway.withVpc(Optional.of(vpc.id())))
        : Optional.empty();
  }

  Optional<Wiring> of(VirtualPrivateGateway gateway, Resource to) {
    return to instanceof Vpc vpc
        ? attached(
            gateway,
            gateway.vpc(),
            vpc,
            VirtualPrivateGateway.class,
            () -> gateway.withVpc(Optional.of(vpc.id())))
        : Optional.empty();
  }

  Optional<Wiring> of(EgressOnlyInternetGateway gateway, Resource to) {
    return to instanceof Vpc vpc
        ? attached(
            gateway,
            gateway.vpc(),
            vpc,
            EgressOnlyInternetGateway.class,
            () -> gateway.withVpc(Optional.of(vpc.id())))
        : Optional.empty();
  }

  private Optional<Wiring> attached(
      Resource gateway,
      Optional<ResourceId> now,
      Vpc vpc,
      Class<? extends Resource> type,
      Supplier<Resource> changed) {
    if (now.filter(topology::containsVertex).isPresent()) {
      return now.get().equals(vpc.id())
          ? Wiring.refuse("%s is attached to %s already.".formatted(gateway.label(), vpc.label()))
          : Wiring.refuse(
              "%s is attached to %s: detach it there first."
                  .formatted(gateway.label(), topology.labelOf(now.get())));
    }
    return topology.referrers(vpc.id(), Role.ATTACHED_TO, type).stream()
        .findFirst()
        .map(
            other ->
                Wiring.refuse(
                    "%s has %s: a VPC takes one of the kind."
                        .formatted(vpc.label(), other.label())))
        .orElseGet(
            () ->
                Wiring.change("Attach %s to %s".formatted(gateway.label(), vpc.label()), changed));
  }

  Optional<Wiring> of(Vpc vpc, Resource to) {
    return switch (to) {
      case Vpc other -> peered(vpc, other);
      case TransitGateway gateway -> attached(vpc, gateway);
      case Resource _ -> Optional.empty();
    };
  }

  private Optional<Wiring> peered(Vpc vpc, Vpc other) {
    Optional<VpcPeeringConnection> have =
        topology.referrers(vpc.id(), Role.CONNECTS, VpcPeeringConnection.class).stream()
            .filter(peering -> peering.peerOf(vpc.id()).equals(other.id()))
            .findFirst();
    if (have.isPresent()) {
      return Wiring.refuse(
          "%s joins %s and %s already.".formatted(have.get().label(), vpc.label(), other.label()));
    }
    if (!ConnectionDrafts.peersFor(topology, vpc).contains(other)) {
      return Wiring.refuse(
          "The ranges of %s and %s overlap: AWS peers only what does not."
              .formatted(vpc.label(), other.label()));
    }
    return drafted(
        "Peer %s with %s".formatted(vpc.label(), other.label()),
        draft -> new ConnectionDrafts(draft).peering(vpc, other));
  }

  private Optional<Wiring> attached(Vpc vpc, TransitGateway gateway) {
    if (!gateway.region().equals(vpc.region())) {
      return Wiring.refuse(
          "%s is in another Region than %s: peer it with a transit gateway there."
              .formatted(gateway.label(), vpc.label()));
    }
    boolean have =
        topology.referrers(vpc.id(), Role.CONNECTS, TransitGatewayAttachment.class).stream()
            .anyMatch(attachment -> attachment.transitGateway().equals(gateway.id()));
    if (have) {
      return Wiring.refuse("%s is attached to %s already.".formatted(vpc.label(), gateway.label()));
    }
    if (Whereabouts.subnetsOf(topology, vpc.id()).isEmpty()) {
      return Wiring.refuse("%s needs a subnet for the attachment first.".formatted(vpc.label()));
    }
    return drafted(
        "Attach %s to %s".formatted(vpc.label(), gateway.label()),
        draft -> new ConnectionDrafts(draft).attach(gateway, vpc));
  }

  private Optional<Wiring> drafted(String meaning, Consumer<Draft> steps) {
    return drafted(document, meaning, steps);
  }

  /** A wire that takes several steps. */
  static Optional<Wiring> drafted(Document document, String meaning, Consumer<Draft> steps) {
    Supplier<Edit> making =
        () -> {
          Draft draft = new Draft(document);
          steps.accept(draft);
          return draft.as(meaning);
        };
    return Wiring.join(meaning, making);
  }
}
