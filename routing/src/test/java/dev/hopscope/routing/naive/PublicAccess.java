package dev.hopscope.routing.naive;

import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcBlockPublicAccessExclusion;
import dev.hopscope.model.resource.VpcBlockPublicAccessOptions;
import dev.hopscope.model.resource.VpcBlockPublicAccessOptions.Mode;
import java.util.Optional;

/** Block Public Access by section 3.8. */
final class PublicAccess {
  private PublicAccess() {}

  /**
   * Refuses what is blocked.
   *
   * @param subnet whose interface faces the gateway, where one does
   * @param insideOnly whether the way is by a NAT gateway or an egress-only gateway
   */
  static void mustAllow(
      Facts facts, ResourceId gateway, Vpc vpc, Optional<ResourceId> subnet, boolean insideOnly) {
    Mode mode =
        facts.topology.all(VpcBlockPublicAccessOptions.class).stream()
            .filter(options -> options.region().equals(vpc.region()))
            .filter(
                options -> options.account().isEmpty() || options.account().equals(vpc.account()))
            .map(VpcBlockPublicAccessOptions::mode)
            .findFirst()
            .orElse(Mode.OFF);
    Optional<VpcBlockPublicAccessExclusion.Mode> exclusion =
        subnet.flatMap(id -> exclusionOf(facts, id)).or(() -> exclusionOf(facts, vpc.id()));
    if (mode == Mode.OFF
        || exclusion.equals(Optional.of(VpcBlockPublicAccessExclusion.Mode.ALLOW_BIDIRECTIONAL))) {
      return;
    }
    boolean mayLeave = mode == Mode.BLOCK_INGRESS || exclusion.isPresent();
    if (!(insideOnly && mayLeave)) {
      throw Stop.refused(gateway, "VPC_BLOCK_PUBLIC_ACCESS_ENABLED");
    }
  }

  private static Optional<VpcBlockPublicAccessExclusion.Mode> exclusionOf(
      Facts facts, ResourceId id) {
    return facts.topology.all(VpcBlockPublicAccessExclusion.class).stream()
        .filter(exclusion -> exclusion.excluded().equals(id))
        .map(VpcBlockPublicAccessExclusion::mode)
        .findFirst();
  }
}
