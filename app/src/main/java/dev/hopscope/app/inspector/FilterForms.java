package dev.hopscope.app.inspector;

import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import java.util.Optional;

/**
 * The forms of what lets packets pass or not: network ACLs, security groups, and the prefix lists
 * that their rules name.
 */
final class FilterForms {
  private FilterForms() {}

  static void prefixList(Form<PrefixList> form) {
    Subject<PrefixList> subject = form.subject();
    form.table(
        "Entries",
        CidrRows.any(
            () -> subject.now().entries(),
            entries -> Subject.replace(subject.now().withEntries(entries))));
  }

  static void networkAcl(Form<NetworkAcl> form) {
    Subject<NetworkAcl> subject = form.subject();
    form.link("VPC", NetworkAcl::vpc);
    form.fact("Default", () -> isDefault(subject) ? "yes: for subnets that name none" : "no");
    form.members(
        "Subnets",
        () -> Candidates.subnetsOf(subject.topology(), subject.now().vpc()),
        () -> Candidates.associated(subject.topology(), subject.id(), Subnet.class),
        after ->
            Candidates.membership(
                "Associate subnets",
                subject.topology(),
                Subnet.class,
                Candidates.associated(subject.topology(), subject.id(), Subnet.class),
                after,
                subnet -> subnet.withNetworkAcl(Optional.of(subject.id())),
                subnet -> subnet.withNetworkAcl(Optional.empty())));
    form.table("Inbound rules", new AclRows(subject, Direction.INGRESS));
    form.table("Outbound rules", new AclRows(subject, Direction.EGRESS));
  }

  private static boolean isDefault(Subject<NetworkAcl> subject) {
    return subject
        .topology()
        .find(subject.now().vpc(), Vpc.class)
        .flatMap(Vpc::defaultNetworkAcl)
        .filter(subject.id()::equals)
        .isPresent();
  }

  static void securityGroup(Form<SecurityGroup> form) {
    Subject<SecurityGroup> subject = form.subject();
    form.link("VPC", SecurityGroup::vpc);
    form.members(
        "Interfaces",
        () ->
            Candidates.all(
                subject.topology(), NetworkInterface.class, each -> isInVpc(subject, each)),
        () -> Candidates.associated(subject.topology(), subject.id(), NetworkInterface.class),
        after ->
            Candidates.membership(
                "Change members",
                subject.topology(),
                NetworkInterface.class,
                Candidates.associated(subject.topology(), subject.id(), NetworkInterface.class),
                after,
                each ->
                    each.withSecurityGroups(Candidates.plus(each.securityGroups(), subject.id())),
                each ->
                    each.withSecurityGroups(
                        Candidates.minus(each.securityGroups(), subject.id()))));
    form.members(
        "Further VPCs",
        () ->
            Candidates.all(
                subject.topology(), Vpc.class, vpc -> !vpc.id().equals(subject.now().vpc())),
        () -> subject.now().associatedVpcs(),
        vpcs -> Subject.replace(subject.now().withAssociatedVpcs(vpcs)));
    form.text(
        "Owner",
        group -> group.owner().orElse(""),
        typed -> Typed.account(typed).map(subject.now()::withOwner));
    form.text(
        "Shared with",
        group -> String.join(", ", group.sharedWith()),
        typed -> Typed.accounts(typed).map(subject.now()::withSharedWith));
    form.table("Inbound rules", new SecurityGroupRows(subject, Direction.INGRESS));
    form.table("Outbound rules", new SecurityGroupRows(subject, Direction.EGRESS));
  }

  private static boolean isInVpc(Subject<SecurityGroup> subject, NetworkInterface own) {
    return subject
        .topology()
        .find(own.subnet(), Subnet.class)
        .filter(
            subnet ->
                subnet.vpc().equals(subject.now().vpc())
                    || subject.now().associatedVpcs().contains(subnet.vpc()))
        .isPresent();
  }
}
