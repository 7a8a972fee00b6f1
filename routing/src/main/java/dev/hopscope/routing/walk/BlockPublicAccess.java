package dev.hopscope.routing.walk;

import dev.hopscope.model.doubt.Doubts;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcBlockPublicAccessExclusion;
import dev.hopscope.model.resource.VpcBlockPublicAccessOptions;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Note;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Block Public Access at an internet or egress-only internet gateway (section 3.8 of the rules).
 * What belongs to a flow that it let pass is not asked again.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html">Block
 *     public access to VPCs and subnets</a>
 */
record BlockPublicAccess(Network network) {

  /** How a packet uses the gateway. */
  enum Via {
    /** Out, from an interface with a public address of its own. */
    DIRECT,
    /** In, begun outside. */
    INGRESS,
    /** Out, from a NAT gateway. */
    NAT,
    /** Out by an egress-only internet gateway. */
    EGRESS_ONLY;

    /** Whether nothing can be begun from outside on this way. */
    boolean isEgressOnly() {
      return this == NAT || this == EGRESS_ONLY;
    }
  }

  /**
   * What faces the gateway.
   *
   * @param subnet the subnet of the interface that does; empty where there is none
   * @param excludable whether an exclusion helps: not for a network firewall (rule BPA-02)
   */
  record Facing(Optional<ResourceId> subnet, boolean excludable) {
    static Facing nowhere() {
      return new Facing(Optional.empty(), true);
    }

    static Facing in(ResourceId subnet) {
      return new Facing(Optional.of(subnet), true);
    }

    static Facing of(GatewayLoadBalancerEndpoint endpoint) {
      return new Facing(Optional.of(endpoint.subnet()), endpoint.firewall().isEmpty());
    }
  }

  /**
   * Goes on where the packet may pass.
   *
   * @param gateway the gateway it is enforced at
   * @param facing what faces it
   */
  Next pass(
      ResourceId gateway,
      Vpc vpc,
      Facing facing,
      Via via,
      Packet packet,
      Passage passage,
      Function<Passage, Next> onwards) {
    if (passage.reply() || passage.flow().scouting()) {
      return onwards.apply(passage);
    }
    Optional<VpcBlockPublicAccessOptions> options = optionsFor(vpc);
    if (options.isEmpty()) {
      return onwards.apply(
          network.topology().lacks(ResourceKind.VPC_BLOCK_PUBLIC_ACCESS_OPTIONS)
              ? passage.note(new Note.AssumedPublicAccess(vpc.id()))
              : passage);
    }
    Optional<VpcBlockPublicAccessExclusion.Mode> exclusion = exclusionFor(vpc, facing);
    if (allows(options.get().mode(), exclusion, via)) {
      return onwards.apply(passage);
    }
    ResourceId setting = options.get().id();
    return network.topology().lacks(ResourceKind.VPC_BLOCK_PUBLIC_ACCESS_EXCLUSION)
        ? Next.lost(gateway, UnknownReason.UNKNOWN_RESOURCE, setting, packet, passage)
        : Next.drop(gateway, DropReason.VPC_BLOCK_PUBLIC_ACCESS_ENABLED, setting, packet, passage);
  }

  /** The setting of the account that owns the VPC, before one that names no account. */
  private Optional<VpcBlockPublicAccessOptions> optionsFor(Vpc vpc) {
    return network
        .topology()
        .referrers(vpc.region(), Role.CONTAINED_IN, VpcBlockPublicAccessOptions.class)
        .stream()
        .filter(each -> each.governs(vpc))
        .min(Comparator.comparing(each -> !each.account().equals(vpc.account())));
  }

  /** The exclusion of the subnet, before that of its VPC. */
  private Optional<VpcBlockPublicAccessExclusion.Mode> exclusionFor(Vpc vpc, Facing facing) {
    return facing.excludable()
        ? facing.subnet().flatMap(this::exclusionOf).or(() -> exclusionOf(vpc.id()))
        : Optional.empty();
  }

  private Optional<VpcBlockPublicAccessExclusion.Mode> exclusionOf(ResourceId excluded) {
    List<VpcBlockPublicAccessExclusion> found =
        network.topology().referrers(excluded, Role.PART_OF, VpcBlockPublicAccessExclusion.class);
    return found.stream().map(VpcBlockPublicAccessExclusion::mode).findFirst();
  }

  private static boolean allows(
      VpcBlockPublicAccessOptions.Mode mode,
      Optional<VpcBlockPublicAccessExclusion.Mode> exclusion,
      Via via) {
    if (exclusion.equals(Optional.of(VpcBlockPublicAccessExclusion.Mode.ALLOW_BIDIRECTIONAL))) {
      return true;
    }
    return switch (mode) {
      case OFF -> true;
      case BLOCK_INGRESS -> via.isEgressOnly();
      case BLOCK_BIDIRECTIONAL ->
          exclusion.isPresent()
              && (via.isEgressOnly()
                  || Doubts.EGRESS_EXCLUSION_COVERS_PUBLIC_ADDRESSES && via == Via.DIRECT);
    };
  }
}
