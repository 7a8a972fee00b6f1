package dev.hopscope.routing.text;

import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InstanceState;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.PeeringState;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayPeeringAttachment;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.diagnosis.Mend;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What mends a way, as commands of the AWS CLI, with the ids of the network.
 *
 * @see <a href="https://docs.aws.amazon.com/cli/latest/reference/ec2/">AWS CLI: ec2</a>
 */
public final class AwsCommands {
  private final Topology topology;
  private final RouteCommands routes;

  /** Commands for this network, before it is mended. */
  public AwsCommands(Topology topology) {
    this.topology = topology;
    this.routes = new RouteCommands(topology);
  }

  /**
   * The commands, in the order in which they are run; none where a command would have to say what
   * the network does not tell, such as an ARN or an update token, or where one can only wait.
   */
  public List<String> of(Mend mend) {
    return lines(mend).map(line -> "aws ec2 " + line).toList();
  }

  private Stream<String> lines(Mend mend) {
    return switch (mend) {
      case Mend.AddGroupRule each ->
          Stream.of(
              "authorize-security-group-%s --group-id %s --ip-permissions '%s'"
                  .formatted(word(each.direction()), each.at(), RuleArguments.of(each.rule())));
      case Mend.AddAclRule each ->
          Stream.of(
              "create-network-acl-entry --network-acl-id %s --%s %s"
                  .formatted(each.at(), word(each.direction()), RuleArguments.of(each.rule())));
      case Mend.RemoveAclRule each ->
          Stream.of(
              "delete-network-acl-entry --network-acl-id %s --%s --rule-number %d"
                  .formatted(each.at(), word(each.direction()), each.rule().number()));
      case Mend.OfTable each -> routes.lines(each);
      case Mend.Associate each -> associate(each);
      case Mend.AddZone each ->
          Stream.of(
              "modify-transit-gateway-vpc-attachment --transit-gateway-attachment-id %s --add-subnet-ids %s"
                  .formatted(each.at(), each.subnet()));
      case Mend.AddVpnRoute each ->
          Stream.of(
              "create-vpn-connection-route --vpn-connection-id %s --destination-cidr-block %s"
                  .formatted(each.at(), each.destination()));
      case Mend.Authorize each ->
          Stream.of(
              "authorize-client-vpn-ingress --client-vpn-endpoint-id %s --target-network-cidr %s %s"
                  .formatted(
                      each.at(),
                      each.rule().destination(),
                      each.rule()
                          .group()
                          .map(group -> "--access-group-id " + group)
                          .orElse("--authorize-all-groups")));
      case Mend.AddClientRoute each ->
          Stream.of(
              "create-client-vpn-route --client-vpn-endpoint-id %s --destination-cidr-block %s --target-vpc-subnet-id %s"
                  .formatted(each.at(), each.route().destination(), each.route().targetSubnet()));
      case Mend.Turn each -> turn(each).stream();
      case Mend.BringUp each ->
          topology.find(each.at()).flatMap(down -> bringUp(down, each.up())).stream();
      case Mend.AddElasticIp each ->
          Stream.of(
              "associate-address --network-interface-id %s --allocation-id \"$(aws ec2 allocate-address --query AllocationId --output text)\""
                  .formatted(each.at()));
      case Mend.Exclude each ->
          Stream.of(
              "create-vpc-block-public-access-exclusion --internet-gateway-exclusion-mode %s %s %s"
                  .formatted(
                      switch (each.exclusion().mode()) {
                        case ALLOW_BIDIRECTIONAL -> "allow-bidirectional";
                        case ALLOW_EGRESS -> "allow-egress";
                      },
                      topology.find(each.exclusion().excluded(), Subnet.class).isPresent()
                          ? "--subnet-id"
                          : "--vpc-id",
                      each.exclusion().excluded()));
      case Mend.AddFirewallRule _,
          Mend.AddFirewallRuleGroup _,
          Mend.AddPolicyRule _,
          Mend.AddNode _,
          Mend.SetListener _,
          Mend.RegisterTarget _,
          Mend.AllowSource _,
          Mend.AllowPrefix _ ->
          Stream.empty();
    };
  }

  private static String word(Direction direction) {
    return direction == Direction.INGRESS ? "ingress" : "egress";
  }

  /** An attachment has one table: it leaves that of before first. */
  private Stream<String> associate(Mend.Associate mend) {
    String both =
        "transit-gateway-route-table --transit-gateway-route-table-id %s"
            + " --transit-gateway-attachment-id %s";
    return Stream.concat(
        topology.find(mend.at(), TransitGatewayAttachment.class).stream()
            .flatMap(attachment -> attachment.association().stream())
            .map(before -> ("disassociate-" + both).formatted(before, mend.at())),
        Stream.of(("associate-" + both).formatted(mend.table(), mend.at())));
  }

  private Optional<String> turn(Mend.Turn mend) {
    String word = mend.on() ? "enable" : "disable";
    return switch (mend.setting()) {
      case SOURCE_DEST_CHECK ->
          Optional.of(
              "modify-network-interface-attribute --network-interface-id %s --%ssource-dest-check"
                  .formatted(mend.at(), mend.on() ? "" : "no-"));
      case DNS_SUPPORT ->
          Optional.of(
              "modify-vpc-attribute --vpc-id %s --enable-dns-support '{\"Value\":%s}'"
                  .formatted(mend.at(), mend.on()));
      case APPLIANCE_MODE -> option(mend.at(), "ApplianceModeSupport=" + word);
      case IPV6_SUPPORT -> option(mend.at(), "Ipv6Support=" + word);
      case SECURITY_GROUP_REFERENCING ->
          option(mend.at(), "SecurityGroupReferencingSupport=" + word);
      case PRIVATE_DNS ->
          Optional.of(
              "modify-vpc-endpoint --vpc-endpoint-id %s --%sprivate-dns-enabled"
                  .formatted(mend.at(), mend.on() ? "" : "no-"));
      case CROSS_ZONE, PRIVATE_LINK_RULES, CLIENT_IP_PRESERVATION -> Optional.empty();
    };
  }

  private Optional<String> option(ResourceId at, String option) {
    return Optional.of(
        topology.find(at, TransitGateway.class).isPresent()
            ? "modify-transit-gateway --transit-gateway-id %s --options %s".formatted(at, option)
            : "modify-transit-gateway-vpc-attachment --transit-gateway-attachment-id %s --options %s"
                .formatted(at, option));
  }

  /** What is stopped is started, what waits is accepted, what hangs loose is attached. */
  private static Optional<String> bringUp(Resource down, Resource up) {
    if (down instanceof Instance each && each.state() == InstanceState.STOPPED) {
      return Optional.of("start-instances --instance-ids " + each.id());
    }
    if (down instanceof VpcPeeringConnection each
        && each.state() == PeeringState.PENDING_ACCEPTANCE) {
      return Optional.of("accept-vpc-peering-connection --vpc-peering-connection-id " + each.id());
    }
    if (down instanceof TransitGatewayAttachment each
        && each.type() == TransitGatewayAttachment.Type.VPC
        && each.state() == LifecycleState.PENDING_ACCEPTANCE) {
      return Optional.of(
          "accept-transit-gateway-vpc-attachment --transit-gateway-attachment-id " + each.id());
    }
    if (down instanceof TransitGatewayPeeringAttachment each
        && each.state() == LifecycleState.PENDING_ACCEPTANCE) {
      return Optional.of(
          "accept-transit-gateway-peering-attachment --transit-gateway-attachment-id " + each.id());
    }
    return attach(up);
  }

  private static Optional<String> attach(Resource up) {
    if (up instanceof InternetGateway each) {
      return each.vpc()
          .map(
              vpc ->
                  "attach-internet-gateway --internet-gateway-id %s --vpc-id %s"
                      .formatted(each.id(), vpc));
    }
    if (up instanceof VirtualPrivateGateway each) {
      return each.vpc()
          .map(
              vpc ->
                  "attach-vpn-gateway --vpn-gateway-id %s --vpc-id %s".formatted(each.id(), vpc));
    }
    return Optional.empty();
  }
}
