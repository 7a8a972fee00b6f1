package dev.hopscope.model.remedy;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.SecurityGroupRule;
import java.util.List;

/** What a remedy does, as one would say it to AWS: what a sentence about it needs. */
public sealed interface Action {

  /** Removes a resource with what cannot be without it. */
  record Delete(ResourceId id) implements Action {}

  /**
   * Gives a resource one range in place of another.
   *
   * @param following the tables, filters and lists that named the old range and name the new one
   * @param staying those that go on naming the old one, because others have it too
   */
  record ChangeRange(
      ResourceId id, Cidr from, Cidr to, List<ResourceId> following, List<ResourceId> staying)
      implements Action {
    public ChangeRange {
      following = List.copyOf(following);
      staying = List.copyOf(staying);
    }

    /** A change of a range that nothing else names. */
    ChangeRange(ResourceId id, Cidr from, Cidr to) {
      this(id, from, to, List.of(), List.of());
    }
  }

  /** Gives a resource a range that it lacks. */
  record AddRange(ResourceId id, Cidr range) implements Action {}

  /** Takes a range from a resource that has others. */
  record RemoveRange(ResourceId id, Cidr range) implements Action {}

  /** Gives a resource one address in place of another. */
  record ChangeAddress(ResourceId id, Address from, Address to) implements Action {}

  /** Lets something that stood for another address stand for this one. */
  record Associate(ResourceId id, ResourceId with) implements Action {}

  /** Takes one resource out of what another names. */
  record TakeOut(ResourceId what, ResourceId of) implements Action {}

  /** Puts one resource among those that another names. */
  record PutIn(ResourceId what, ResourceId into) implements Action {}

  /** Ends what a gateway is attached to. */
  record Detach(ResourceId gateway, ResourceId from) implements Action {}

  /** Attaches a gateway, or makes one for it. */
  record Attach(ResourceId gateway, ResourceId to) implements Action {}

  /** Makes something that a resource lacks. */
  record Make(ResourceKind kind, ResourceId of) implements Action {}

  /** Puts something into another container of its kind. */
  record MoveInto(ResourceId what, ResourceId container) implements Action {}

  /** Removes routes of a table. */
  record RemoveRoute(ResourceId table, RouteDestination destination, RouteTarget target)
      implements Action {}

  /** Leads a destination to this target, by a new route or in place of one. */
  record LeadTo(ResourceId table, RouteDestination destination, ResourceId target)
      implements Action {}

  /** Writes the routes that lead from one VPC to another, in every table that serves subnets. */
  record RouteBetween(List<ResourceId> vpcs, ResourceId peering) implements Action {
    public RouteBetween {
      vpcs = List.copyOf(vpcs);
    }
  }

  /** Writes the entries of a prefix list as routes of their own. */
  record SpellOut(ResourceId table, ResourceId prefixList) implements Action {}

  /** Lets a table no longer take the routes of gateways. */
  record StopPropagation(ResourceId table) implements Action {}

  /** Lets an attachment propagate to a table. */
  record Propagate(ResourceId attachment, ResourceId table) implements Action {}

  /** Removes a rule of a security group. */
  record RemoveGroupRule(ResourceId group, Direction direction, SecurityGroupRule rule)
      implements Action {}

  /** Adds a rule to a security group. */
  record AddGroupRule(ResourceId group, Direction direction, SecurityGroupRule rule)
      implements Action {}

  /** Names ranges in a security group's rule where it named something else. */
  record NameRanges(
      ResourceId group, Direction direction, SecurityGroupRule rule, List<Cidr> ranges)
      implements Action {
    public NameRanges {
      ranges = List.copyOf(ranges);
    }
  }

  /** Removes a rule of a network ACL. */
  record RemoveAclRule(ResourceId acl, Direction direction, AclRule rule) implements Action {}

  /** Adds a rule to a network ACL. */
  record AddAclRule(ResourceId acl, Direction direction, AclRule rule) implements Action {}

  /** Gives a rule of an ACL or of a policy table another number. */
  record RenumberRule(ResourceId of, int from, int to) implements Action {}

  /** Removes what is there twice. */
  record RemoveRepeated(ResourceId of) implements Action {}

  /** Turns a setting on or off. */
  record Turn(ResourceId id, Setting setting, boolean on) implements Action {}

  /** What can be turned on and off. */
  enum Setting {
    DNS,
    PRIVATE_DNS,
    DNS_RESOLUTION,
    IPV6,
    INTERNET_FACING,
    SECURITY_GROUPS
  }

  /** Gives a resource another name. */
  record Rename(ResourceId id, String name) implements Action {}

  /** Gives a gateway another autonomous system number. */
  record ChangeAsn(ResourceId gateway, long asn) implements Action {}

  /** Shares a resource with an account. */
  record Share(ResourceId id, String account) implements Action {}
}
