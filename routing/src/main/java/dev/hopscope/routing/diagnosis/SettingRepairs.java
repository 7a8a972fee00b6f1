package dev.hopscope.routing.diagnosis;

import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.VpcLink;
import dev.hopscope.routing.trace.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Settings that stand in the way, turned. */
final class SettingRepairs {
  private SettingRepairs() {}

  static List<Repair> turn(ResourceId of, Setting setting, boolean on) {
    return List.of(new Repair(new Mend.Turn(of, setting, on), Repair.SETTING));
  }

  /** Attachments on the way for which something is off. */
  static List<Repair> onAttachments(Situation situation, Setting setting) {
    return Stream.concat(situation.forward().stream(), situation.steps().stream())
        .flatMap(SettingRepairs::places)
        .distinct()
        .filter(id -> isOff(situation, id, setting))
        .flatMap(id -> turn(id, setting, true).stream())
        .toList();
  }

  /**
   * Whose addresses nobody knows, a VPC link, gets by groups only where those are not asked about
   * PrivateLink traffic (rule API-01).
   */
  static Optional<List<Repair>> ofVpcLink(Situation situation) {
    return situation
        .last(Step.CrossingStep.class)
        .filter(step -> situation.topology().find(step.component(), VpcLink.class).isPresent())
        .filter(step -> step.packet().equals(situation.drop().packet()))
        .map(step -> turn(step.to(), Setting.PRIVATE_LINK_RULES, /* on= */ false));
  }

  private static Stream<ResourceId> places(Step step) {
    return step instanceof Step.CrossingStep crossing
        ? Stream.of(crossing.component(), crossing.from(), crossing.to())
        : Stream.of(step.component());
  }

  private static boolean isOff(Situation situation, ResourceId id, Setting setting) {
    return situation
            .topology()
            .find(id, TransitGatewayAttachment.class)
            .filter(each -> !isOn(each, setting))
            .isPresent()
        || setting == Setting.SECURITY_GROUP_REFERENCING
            && situation
                .topology()
                .find(id, TransitGateway.class)
                .filter(each -> !each.securityGroupReferencing())
                .isPresent();
  }

  private static boolean isOn(TransitGatewayAttachment attachment, Setting setting) {
    return switch (setting) {
      case APPLIANCE_MODE -> attachment.applianceMode();
      case IPV6_SUPPORT -> attachment.ipv6Support();
      case SECURITY_GROUP_REFERENCING -> attachment.securityGroupReferencing();
      case SOURCE_DEST_CHECK,
          DNS_SUPPORT,
          CROSS_ZONE,
          PRIVATE_LINK_RULES,
          PRIVATE_DNS,
          CLIENT_IP_PRESERVATION ->
          true;
    };
  }
}
