package dev.hopscope.app.palette;

import dev.hopscope.model.resource.DirectConnectGateway;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.Optional;

/** Why what is under the pointer cannot be joined with anything else by a new connection. */
final class ConnectionRefusal {
  private final UnderPointer under;
  private final Topology topology;

  ConnectionRefusal(UnderPointer under) {
    this.under = under;
    this.topology = under.topology();
  }

  Optional<String> virtualInterface() {
    return Refusal.unless(
        under.is(DirectConnectGateway.class)
            || under.is(VirtualPrivateGateway.class)
            || under.is(OnPremisesNetwork.class),
        "drop it on the gateway or network it joins");
  }

  Optional<String> customerGateway() {
    return Refusal.unless(
            under.isBare() || under.is(OnPremisesNetwork.class),
            "a customer gateway stands outside AWS")
        .or(
            () ->
                under
                    .find(OnPremisesNetwork.class)
                    .filter(network -> network.customerGateway().isPresent())
                    .map(_ -> "this network has a customer gateway"));
  }

  Optional<String> peering() {
    if (!under.has(Vpc.class)) {
      return Optional.of("drop it on one of the two VPCs");
    }
    return Refusal.unless(topology.all(Vpc.class).size() > 1, "needs two VPCs")
        .or(
            () ->
                under
                    .find(Vpc.class)
                    .filter(vpc -> ConnectionDrafts.peersFor(topology, vpc).isEmpty())
                    .map(_ -> "every other VPC is its peer or overlaps"));
  }

  Optional<String> attachment() {
    return under
        .find(Vpc.class)
        .map(
            vpc -> {
              boolean anyGateway =
                  !topology
                      .referrers(vpc.region(), Role.CONTAINED_IN, TransitGateway.class)
                      .isEmpty();
              return Refusal.unless(anyGateway, "needs a transit gateway in this Region")
                  .or(
                      () ->
                          Refusal.unless(
                              !Whereabouts.subnetsOf(topology, vpc.id()).isEmpty(),
                              "needs a subnet in this VPC"))
                  .or(
                      () ->
                          Refusal.unless(
                              !ConnectionDrafts.gatewaysFor(topology, vpc).isEmpty(),
                              "this VPC is attached already"));
            })
        .orElse(Optional.of("drop it on the VPC to attach"));
  }

  Optional<String> transitPeering() {
    return Refusal.unless(
            under.has(TransitGateway.class), "drop it on one of the two transit gateways")
        .or(
            () ->
                under
                    .find(TransitGateway.class)
                    .filter(gateway -> TransitDrafts.peerFor(topology, gateway).isEmpty())
                    .map(_ -> "needs a transit gateway that is not its peer yet"));
  }

  Optional<String> connectPeer() {
    return Refusal.unless(under.has(TransitGateway.class), "drop it on the transit gateway")
        .or(
            () ->
                under
                    .find(TransitGateway.class)
                    .filter(gateway -> TransitDrafts.carrierFor(topology, gateway).isEmpty())
                    .map(_ -> "needs an attached VPC or Direct Connect gateway to carry it"));
  }
}
