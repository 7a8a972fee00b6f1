package dev.hopscope.model.resource;

import java.util.List;
import java.util.Optional;

/**
 * Whether VPC Block Public Access keeps the VPCs of an account in a Region from the internet. It is
 * enforced at internet and egress-only internet gateways, whatever the route tables say (rule
 * BPA-01).
 *
 * @param id AWS gives the setting none: it is named after Region and account
 * @param name a name for people
 * @param region the Region whose VPCs it holds for
 * @param account the account whose VPCs it holds for; empty where only one account is drawn
 * @param mode what is blocked
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html">Block
 *     public access to VPCs and subnets</a>
 */
public record VpcBlockPublicAccessOptions(
    ResourceId id, String name, ResourceId region, Optional<String> account, Mode mode)
    implements Resource {

  /** What is blocked (InternetGatewayBlockMode). */
  public enum Mode {
    /** Nothing. */
    OFF,
    /** Everything to and from the internet (rule BPA-02). */
    BLOCK_BIDIRECTIONAL,
    /** Everything but what begins inside and leaves by a NAT or egress-only gateway (BPA-03). */
    BLOCK_INGRESS
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.VPC_BLOCK_PUBLIC_ACCESS_OPTIONS;
  }

  @Override
  public List<Reference> references() {
    return List.of(new Reference(Role.CONTAINED_IN, region));
  }

  /** Whether it is a setting for this VPC: that of its Region and of the account that owns it. */
  public boolean governs(Vpc vpc) {
    return region.equals(vpc.region())
        && (account.isEmpty() || vpc.account().isEmpty() || account.equals(vpc.account()));
  }

  @Override
  public VpcBlockPublicAccessOptions withName(String newName) {
    return new VpcBlockPublicAccessOptions(id, newName, region, account, mode);
  }

  /** The same setting in another mode. */
  public VpcBlockPublicAccessOptions withMode(Mode newMode) {
    return new VpcBlockPublicAccessOptions(id, name, region, account, newMode);
  }

  /** The same setting for another account, or for whichever is drawn. */
  public VpcBlockPublicAccessOptions withAccount(Optional<String> newAccount) {
    return new VpcBlockPublicAccessOptions(id, name, region, newAccount, mode);
  }

  /** The same setting for another Region. */
  public VpcBlockPublicAccessOptions withRegion(ResourceId newRegion) {
    return new VpcBlockPublicAccessOptions(id, name, newRegion, account, mode);
  }
}
