package dev.hopscope.model.check;

import dev.hopscope.model.resource.ResourceId;
import java.util.List;
import java.util.Optional;

/** What one account uses of another without being allowed to. */
public sealed interface SharingProblem extends Problem {

  /** An interface of an account with which the subnet is not shared. */
  record SubnetNotShared(ResourceId networkInterface, ResourceId subnet, String account)
      implements SharingProblem {
    @Override
    public List<ResourceId> ids() {
      return List.of(networkInterface, subnet);
    }

    @Override
    public Optional<String> awsCode() {
      return Optional.of("InvalidSubnetID.NotFound");
    }
  }

  /** An interface in a group of another account, which does not share it (rule SG-04). */
  record GroupNotShared(ResourceId networkInterface, ResourceId group, String account)
      implements SharingProblem {
    @Override
    public List<ResourceId> ids() {
      return List.of(networkInterface, group);
    }

    @Override
    public Optional<String> awsCode() {
      return Optional.of("InvalidGroup.NotFound");
    }
  }

  /** A group associated with a VPC that it cannot serve (row V-79 of section 14 of the rules). */
  record BadAssociation(ResourceId group, ResourceId vpc, AssociationFault fault)
      implements SharingProblem {

    /** Why it cannot. */
    public enum AssociationFault {
      /** It is the default group of its VPC. */
      DEFAULT_GROUP,
      /** The VPC lies in another Region. */
      OTHER_REGION,
      /** The VPC belongs to another account, and no subnet of it is shared with the group's. */
      OTHER_OWNER
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(group, vpc);
    }

    @Override
    public Optional<String> awsCode() {
      return Optional.of("InvalidParameterValue");
    }
  }

  @Override
  default Severity severity() {
    return Severity.ERROR;
  }
}
