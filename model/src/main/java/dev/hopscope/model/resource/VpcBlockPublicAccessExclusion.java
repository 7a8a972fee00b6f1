package dev.hopscope.model.resource;

import java.util.List;

/**
 * A VPC or subnet that Block Public Access makes an exception for (rule BPA-03a).
 *
 * @param id {@code vpcbpa-exclude-…}
 * @param name Name tag
 * @param excluded the VPC or subnet
 * @param mode how much of an exception it is
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa-basics.html">VPC
 *     Block Public Access basics</a>
 */
public record VpcBlockPublicAccessExclusion(
    ResourceId id, String name, ResourceId excluded, Mode mode) implements Resource {

  /** What the exception allows (InternetGatewayExclusionMode). */
  public enum Mode {
    /** Everything, as if there were no Block Public Access. */
    ALLOW_BIDIRECTIONAL,
    /** What begins inside and leaves by a NAT or egress-only gateway. */
    ALLOW_EGRESS
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.VPC_BLOCK_PUBLIC_ACCESS_EXCLUSION;
  }

  @Override
  public List<Reference> references() {
    return List.of(new Reference(Role.PART_OF, excluded));
  }

  @Override
  public VpcBlockPublicAccessExclusion withName(String newName) {
    return new VpcBlockPublicAccessExclusion(id, newName, excluded, mode);
  }

  /** The same exclusion in another mode. */
  public VpcBlockPublicAccessExclusion withMode(Mode newMode) {
    return new VpcBlockPublicAccessExclusion(id, name, excluded, newMode);
  }

  /** The same exclusion for another VPC or subnet. */
  public VpcBlockPublicAccessExclusion of(ResourceId another) {
    return new VpcBlockPublicAccessExclusion(id, name, another, mode);
  }
}
