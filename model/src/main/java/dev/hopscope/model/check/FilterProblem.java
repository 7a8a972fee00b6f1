package dev.hopscope.model.check;

import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.Peer;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.SecurityGroupRule;
import java.util.List;
import java.util.Optional;

/** Rules of groups and ACLs that AWS would refuse, or that open or shut too much. */
public sealed interface FilterProblem extends Problem {

  /** Two rules of an ACL with one number in one direction (rule NACL-02). */
  record DuplicateRuleNumber(ResourceId acl, Direction direction, int number)
      implements FilterProblem {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(acl);
    }

    @Override
    public Optional<String> awsCode() {
      return Optional.of("NetworkAclEntryAlreadyExists");
    }
  }

  /**
   * An ACL in use that lets TCP connections through one way and none of their replies back (rule
   * NACL-09).
   *
   * @param direction the way the replies go, in which no rule allows ports of 1024 to 65535
   */
  record RepliesForgotten(ResourceId acl, Direction direction) implements FilterProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(acl);
    }
  }

  /** A rule that a group has twice, descriptions aside. */
  record DuplicateRule(ResourceId group, Direction direction, SecurityGroupRule rule)
      implements FilterProblem {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(group);
    }

    @Override
    public Optional<String> awsCode() {
      return Optional.of("InvalidPermission.Duplicate");
    }
  }

  /** A rule that names a group or list which is gone, or which it may not name (rule SG-22). */
  record StaleRule(
      ResourceId group, Direction direction, SecurityGroupRule rule, ResourceId referenced)
      implements FilterProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(group, referenced);
    }

    @Override
    public Optional<String> awsCode() {
      return Optional.of(
          rule.peer() instanceof Peer.Group
              ? "InvalidGroup.NotFound"
              : "InvalidPrefixListID.NotFound");
    }
  }

  /** A rule that lets the whole internet in on a port for administrators. */
  record OpenToTheWorld(ResourceId group, SecurityGroupRule rule, int port)
      implements FilterProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(group);
    }
  }

  /** Two groups of one VPC with one name; {@code default} is kept for the one of AWS. */
  record DuplicateGroupName(ResourceId first, ResourceId second, String name)
      implements FilterProblem {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(second, first);
    }

    @Override
    public Optional<String> awsCode() {
      return Optional.of(
          name.equals("default") ? "InvalidGroup.Reserved" : "InvalidGroup.Duplicate");
    }
  }

  /** A name that AWS does not give to groups. */
  record BadGroupName(ResourceId group, String name, GroupNameFault fault)
      implements FilterProblem {

    /** What is wrong with it. */
    public enum GroupNameFault {
      /** Begins like an id, with {@code sg-}. */
      LIKE_AN_ID,
      /** Has more than 255 characters. */
      TOO_LONG,
      /** Has others than letters, digits, spaces and some punctuation. */
      CHARACTERS
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(group);
    }

    @Override
    public Optional<String> awsCode() {
      return Optional.of("InvalidParameterValue");
    }
  }
}
