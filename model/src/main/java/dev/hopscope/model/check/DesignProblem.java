package dev.hopscope.model.check;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.SecurityGroupRule;
import java.util.List;
import java.util.stream.Stream;

/** What AWS accepts without a word, and what does less than was probably meant. */
public sealed interface DesignProblem extends Problem {

  /** A subnet with a default route to an internet gateway that none of its interfaces can use. */
  record NobodyUsesInternetGateway(ResourceId subnet, ResourceId table, ResourceId gateway)
      implements DesignProblem {
    @Override
    public Severity severity() {
      return Severity.NOTICE;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(subnet, table, gateway);
    }
  }

  /**
   * Two VPCs with common addresses at one transit gateway: the range of the later one is not
   * propagated (rule TGW-12).
   */
  record OverlappingAttachments(
      ResourceId transitGateway, ResourceId first, ResourceId second, Cidr range, Cidr otherRange)
      implements DesignProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(second, first, transitGateway);
    }
  }

  /** An interface endpoint whose groups let nobody of its VPC in on port 443 (rule IFE-03). */
  record EndpointLetsNobodyIn(ResourceId endpoint, List<ResourceId> groups)
      implements DesignProblem {

    public EndpointLetsNobodyIn {
      groups = List.copyOf(groups);
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public List<ResourceId> ids() {
      return Stream.concat(Stream.of(endpoint), groups.stream()).toList();
    }
  }

  /**
   * A rule that names a group whose members' packets come through a middlebox, which makes them
   * nobody's (rule SG-23).
   *
   * @param table sends the packets to the middlebox
   */
  record ReferenceBehindMiddlebox(
      ResourceId group,
      Direction direction,
      SecurityGroupRule rule,
      ResourceId referenced,
      ResourceId table,
      ResourceId middlebox)
      implements DesignProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(group, referenced, table, middlebox);
    }
  }

  /**
   * A rule of an ACL that never decides: a rule before it matches all that it would (NACL-02).
   *
   * @param by the rule that decides instead
   */
  record ShadowedRule(ResourceId acl, Direction direction, AclRule rule, AclRule by)
      implements DesignProblem {
    @Override
    public Severity severity() {
      return rule.action() == by.action() ? Severity.NOTICE : Severity.WARNING;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(acl);
    }
  }

  /** An internet-facing load balancer with a node in a subnet without a way to the internet. */
  record HiddenLoadBalancer(ResourceId loadBalancer, ResourceId subnet) implements DesignProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(loadBalancer, subnet);
    }
  }
}
