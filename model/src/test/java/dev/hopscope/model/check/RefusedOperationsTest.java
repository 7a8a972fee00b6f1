package dev.hopscope.model.check;

import static dev.hopscope.model.check.Net.acl;
import static dev.hopscope.model.check.Net.attachment;
import static dev.hopscope.model.check.Net.clean;
import static dev.hopscope.model.check.Net.eip;
import static dev.hopscope.model.check.Net.endpointService;
import static dev.hopscope.model.check.Net.eni;
import static dev.hopscope.model.check.Net.eniOf;
import static dev.hopscope.model.check.Net.gatewayEndpoint;
import static dev.hopscope.model.check.Net.group;
import static dev.hopscope.model.check.Net.id;
import static dev.hopscope.model.check.Net.igw;
import static dev.hopscope.model.check.Net.instance;
import static dev.hopscope.model.check.Net.loadBalancerEndpoint;
import static dev.hopscope.model.check.Net.nat;
import static dev.hopscope.model.check.Net.peering;
import static dev.hopscope.model.check.Net.route;
import static dev.hopscope.model.check.Net.subnet;
import static dev.hopscope.model.check.Net.table;
import static dev.hopscope.model.check.Net.tgw;
import static dev.hopscope.model.check.Net.vpc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.edit.EditNotice;
import dev.hopscope.model.edit.RefusedOperation;
import dev.hopscope.model.resource.InstanceState;
import dev.hopscope.model.resource.NatGateway.Connectivity;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.PeeringState;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.resource.TransitGatewayPolicyRule;
import dev.hopscope.model.resource.TransitGatewayPolicyTable;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The operations of section 14 that AWS refuses and that leave no trace: told of at the edit. */
class RefusedOperationsTest {

  /**
   * An operation that AWS refuses.
   *
   * @param row the row of section 14
   * @param network the network before
   */
  record Refused(
      String row,
      List<Resource> network,
      Edit edit,
      RefusedOperation operation,
      String awsCode,
      String id,
      List<String> others) {
    @Override
    public String toString() {
      return row + " " + operation;
    }
  }

  static Stream<Refused> rows() {
    Route propagated =
        new Route(RouteDestination.parse("172.16.0.0/12"), RouteTarget.parse("vgw-1"), true, false);
    return Stream.of(
        row("V-05", RefusedOperation.ADD_RANGE_IN_USE, "InvalidVpc.Range")
            .with(table("rtb-1", "vpc-1", route("100.64.1.0/24", "igw-1")))
            .by(put(vpc("vpc-1", "10.0.0.0/16", "100.64.0.0/16")), "vpc-1", "rtb-1"),
        row("V-05", RefusedOperation.ADD_RANGE_IN_USE, "InvalidVpc.Range")
            .with(peering("pcx-1", "vpc-1", "vpc-2"))
            .by(put(vpc("vpc-1", "10.0.0.0/16", "10.1.128.0/24")), "vpc-1", "pcx-1"),
        row("V-05", RefusedOperation.ADD_RANGE_IN_USE, "InvalidVpc.Range")
            .with(peering("pcx-1", "vpc-1", "vpc-2").withState(PeeringState.PENDING_ACCEPTANCE))
            .by(put(vpc("vpc-1", "10.0.0.0/16", "100.64.0.0/24")), "vpc-1", "pcx-1"),
        row("V-07", RefusedOperation.REMOVE_PRIMARY_RANGE, "OperationNotPermitted")
            .by(put(vpc("vpc-2", "10.2.0.0/16")), "vpc-2"),
        row("V-08", RefusedOperation.REMOVE_RANGE_IN_USE, "DependencyViolation")
            .with(
                vpc("vpc-1", "10.0.0.0/16", "100.64.0.0/16"),
                subnet("subnet-3", "vpc-1", "a", "100.64.1.0/24"))
            .by(put(vpc("vpc-1", "10.0.0.0/16")), "vpc-1", "subnet-3"),
        row("V-15", RefusedOperation.DELETE_SUBNET_IN_USE, "DependencyViolation")
            .with(eni("eni-1", "subnet-1", "10.0.1.10"))
            .by(delete("subnet-1"), "subnet-1", "eni-1"),
        row("V-16", RefusedOperation.DELETE_VPC_IN_USE, "DependencyViolation")
            .with(peering("pcx-1", "vpc-1", "vpc-2"), group("sg-2", "vpc-2"))
            .by(delete("vpc-2"), "vpc-2", "pcx-1", "sg-2"),
        row("V-24", RefusedOperation.DELETE_ATTACHED_INTERFACE, "InvalidNetworkInterface.InUse")
            .with(
                nat("nat-1", "subnet-1", Connectivity.PRIVATE),
                eniOf("nat-1", "eni-1", "subnet-1", "10.0.1.10"))
            .by(delete("eni-1"), "eni-1", "nat-1"),
        row("V-25", RefusedOperation.DETACH_PRIMARY_INTERFACE, "OperationNotPermitted")
            .with(
                instance("i-1", InstanceState.RUNNING),
                eniOf("i-1", "eni-1", "subnet-1", "10.0.1.10"))
            .by(put(eni("eni-1", "subnet-1", "10.0.1.10")), "eni-1", "i-1"),
        row("V-25", RefusedOperation.DETACH_PRIMARY_INTERFACE, "OperationNotPermitted")
            .with(
                instance("i-1", InstanceState.RUNNING),
                eniOf("i-1", "eni-1", "subnet-1", "10.0.1.10"))
            .by(delete("eni-1"), "eni-1", "i-1"),
        row("V-28", RefusedOperation.ASSOCIATE_ASSOCIATED_ADDRESS, "Resource.AlreadyAssociated")
            .with(
                eni("eni-1", "subnet-1", "10.0.1.10"),
                eni("eni-2", "subnet-1", "10.0.1.11"),
                eip("eipalloc-1", "203.0.113.1", "eni-1"))
            .by(put(eip("eipalloc-1", "203.0.113.1", "eni-2")), "eipalloc-1", "eni-1"),
        row("V-30", RefusedOperation.RELEASE_ASSOCIATED_ADDRESS, "InvalidIPAddress.InUse")
            .with(eni("eni-1", "subnet-1", "10.0.1.10"), eip("eipalloc-1", "203.0.113.1", "eni-1"))
            .by(delete("eipalloc-1"), "eipalloc-1", "eni-1"),
        row("V-31", RefusedOperation.ATTACH_ATTACHED_GATEWAY, "Resource.AlreadyAssociated")
            .by(put(igw("igw-1", "vpc-2")), "igw-1", "vpc-1"),
        row("V-34", RefusedOperation.DETACH_GATEWAY_IN_USE, "DependencyViolation")
            .with(eni("eni-1", "subnet-1", "10.0.1.10"), eip("eipalloc-1", "203.0.113.1", "eni-1"))
            .by(put(detached()), "igw-1", "eni-1"),
        row("V-35", RefusedOperation.DELETE_ATTACHED_GATEWAY, "DependencyViolation")
            .by(delete("igw-1"), "igw-1", "vpc-1"),
        row("V-39", RefusedOperation.NAT_ADDRESS_IN_USE, "Resource.AlreadyAssociated")
            .with(
                nat("nat-1", "subnet-1", Connectivity.PUBLIC),
                eniOf("nat-1", "eni-2", "subnet-1", "10.0.1.11"),
                eni("eni-1", "subnet-1", "10.0.1.10"),
                eip("eipalloc-1", "203.0.113.1", "eni-1"))
            .by(put(eip("eipalloc-1", "203.0.113.1", "eni-2")), "eipalloc-1", "eni-1"),
        row("V-60", RefusedOperation.DELETE_ROUTE_OF_AWS, "InvalidParameterValue")
            .with(vgw("vgw-1", "vpc-1"), table("rtb-1", "vpc-1", propagated))
            .by(put(table("rtb-1", "vpc-1")), "rtb-1"),
        row("V-60", RefusedOperation.DELETE_ROUTE_OF_AWS, "InvalidParameterValue")
            .with(
                gatewayEndpoint("vpce-1", "vpc-1", "com.amazonaws.us-east-1.s3"),
                table("rtb-1", "vpc-1", route("pl-1", "vpce-1")))
            .by(put(table("rtb-1", "vpc-1")), "rtb-1"),
        row("V-64", RefusedOperation.DISASSOCIATE_MAIN_TABLE, "InvalidParameterValue")
            .by(
                put(vpc("vpc-1", "10.0.0.0/16").withMainRouteTable(Optional.empty())),
                "vpc-1",
                "rtb-vpc-1"),
        row("V-65", RefusedOperation.DELETE_ROUTE_TABLE_IN_USE, "DependencyViolation")
            .by(delete("rtb-vpc-1"), "rtb-vpc-1", "vpc-1"),
        row("V-65", RefusedOperation.DELETE_ROUTE_TABLE_IN_USE, "DependencyViolation")
            .by(delete("rtb-1"), "rtb-1", "subnet-1"),
        row("V-76", RefusedOperation.DELETE_GROUP_IN_USE, "DependencyViolation")
            .with(
                eni("eni-1", "subnet-1", "10.0.1.10").withSecurityGroups(List.of(id("sg-1"))),
                group("sg-2", "vpc-1", SecurityGroupRule.ofGroup(Traffic.ALL, id("sg-1"))))
            .by(delete("sg-1"), "sg-1", "eni-1", "sg-2"),
        row("V-77", RefusedOperation.DELETE_DEFAULT_GROUP, "CannotDelete")
            .with(group("sg-2", "vpc-1").withName("default"))
            .by(delete("sg-2"), "sg-2", "vpc-1"),
        row("V-85", RefusedOperation.DELETE_DEFAULT_ACL, "InvalidParameterValue")
            .by(delete("acl-vpc-1"), "acl-vpc-1", "vpc-1"),
        row("V-85", RefusedOperation.DELETE_ACL_IN_USE, "DependencyViolation")
            .with(
                acl("acl-2", "vpc-1", NetworkAcl.ALLOW_ALL, NetworkAcl.ALLOW_ALL),
                subnet("subnet-2", "vpc-1", "b", "10.0.2.0/24")
                    .withNetworkAcl(Optional.of(id("acl-2"))))
            .by(delete("acl-2"), "acl-2", "subnet-2"),
        row("V-91", RefusedOperation.ACCEPT_WHAT_IS_NOT_PENDING, "InvalidStateTransition")
            .with(peering("pcx-1", "vpc-1", "vpc-2").withState(PeeringState.REJECTED))
            .by(put(peering("pcx-1", "vpc-1", "vpc-2")), "pcx-1"),
        row(
                "V-95",
                RefusedOperation.ATTACH_ATTACHED_VPN_GATEWAY,
                "VpnGatewayAttachmentLimitExceeded")
            .with(vgw("vgw-1", "vpc-1"))
            .by(put(vgw("vgw-1", "vpc-2")), "vgw-1", "vpc-1"),
        row("V-96", RefusedOperation.DELETE_ATTACHED_VPN_GATEWAY, "IncorrectState")
            .with(vgw("vgw-1", "vpc-1"))
            .by(delete("vgw-1"), "vgw-1", "vpc-1"),
        row("V-105", RefusedOperation.ASSOCIATE_ASSOCIATED_ATTACHMENT, "Resource.AlreadyAssociated")
            .with(
                tgw("tgw-1"),
                attachment("tgw-attach-1", "tgw-1", "vpc-1", "subnet-1")
                    .withAssociation(Optional.of(id("tgw-rtb-1"))))
            .by(
                put(
                    attachment("tgw-attach-1", "tgw-1", "vpc-1", "subnet-1")
                        .withAssociation(Optional.of(id("tgw-rtb-2")))),
                "tgw-attach-1",
                "tgw-rtb-1"),
        row("V-107", RefusedOperation.DELETE_TRANSIT_GATEWAY_IN_USE, "IncorrectState")
            .with(tgw("tgw-1"), attachment("tgw-attach-1", "tgw-1", "vpc-1", "subnet-1"))
            .by(delete("tgw-1"), "tgw-1", "tgw-attach-1"),
        row(
                "V-115",
                RefusedOperation.DELETE_SERVICE_WITH_ENDPOINTS,
                "ExistingVpcEndpointConnections")
            .with(
                endpointService("vpce-svc-1", "com.amazonaws.vpce.us-east-1.vpce-svc-1"),
                loadBalancerEndpoint("vpce-1", "subnet-1"))
            .by(delete("vpce-svc-1"), "vpce-svc-1", "vpce-1"),
        row("V-125", RefusedOperation.DELETE_TRANSIT_GATEWAY_TABLE_IN_USE, "IncorrectState")
            .with(
                tgw("tgw-1"),
                new TransitGatewayRouteTable(id("tgw-rtb-1"), "", id("tgw-1"), List.of(), false),
                attachment("tgw-attach-1", "tgw-1", "vpc-1", "subnet-1")
                    .withAssociation(Optional.of(id("tgw-rtb-1"))))
            .by(delete("tgw-rtb-1"), "tgw-rtb-1", "tgw-attach-1"),
        row("V-125", RefusedOperation.DELETE_TRANSIT_GATEWAY_TABLE_IN_USE, "IncorrectState")
            .with(
                tgw("tgw-1"),
                new TransitGatewayRouteTable(id("tgw-rtb-1"), "", id("tgw-1"), List.of(), false),
                policies("tgw-ptb-1", "tgw-rtb-1"))
            .by(delete("tgw-rtb-1"), "tgw-rtb-1", "tgw-ptb-1"),
        row("V-124", RefusedOperation.ASSOCIATE_POLICY_TABLE_OF_ASSOCIATED, "IncorrectState")
            .with(
                tgw("tgw-1"),
                policies("tgw-ptb-1", "tgw-rtb-1"),
                attachment("tgw-attach-1", "tgw-1", "vpc-1", "subnet-1")
                    .withAssociation(Optional.of(id("tgw-rtb-1"))))
            .by(
                put(
                    attachment("tgw-attach-1", "tgw-1", "vpc-1", "subnet-1")
                        .withAssociation(Optional.of(id("tgw-ptb-1")))),
                "tgw-attach-1",
                "tgw-rtb-1"));
  }

  /** A row that is being written down. */
  private record Row(String row, RefusedOperation operation, String code, List<Resource> network) {
    Row with(Resource... more) {
      return new Row(row, operation, code, List.of(more));
    }

    Refused by(Edit edit, String id, String... others) {
      return new Refused(row, network, edit, operation, code, id, List.of(others));
    }
  }

  private static Row row(String row, RefusedOperation operation, String awsCode) {
    return new Row(row, operation, awsCode, List.of());
  }

  private static Resource detached() {
    return igw("igw-1", "vpc-1").withVpc(Optional.empty());
  }

  private static VirtualPrivateGateway vgw(String id, String vpc) {
    return new VirtualPrivateGateway(
        id(id), "", Optional.of(id(vpc)), Optional.empty(), Optional.empty());
  }

  private static TransitGatewayPolicyTable policies(String id, String target) {
    TransitGatewayPolicyRule rule =
        new TransitGatewayPolicyRule(
            Optional.of(10),
            Optional.empty(),
            Optional.empty(),
            Traffic.ALL,
            Optional.empty(),
            id(target));
    return new TransitGatewayPolicyTable(id(id), "", id("tgw-1"), List.of(rule), false);
  }

  private static Edit put(Resource resource) {
    return new Edit.ReplaceResource(resource);
  }

  private static Edit delete(String... ids) {
    return new Edit.RemoveResources(Stream.of(ids).map(ResourceId::of).collect(Collectors.toSet()));
  }

  private static List<EditNotice> notices(List<Resource> network, Edit edit) {
    Topology topology = clean();
    for (Resource resource : network) {
      topology = topology.with(resource);
    }
    return EditNotice.of(Document.empty().with(topology), edit);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void whatAwsRefusesIsToldAtTheEdit(Refused row) {
    assertThat(notices(row.network(), row.edit()))
        .contains(
            new EditNotice(
                row.operation(), id(row.id()), row.others().stream().map(ResourceId::of).toList()));
    assertThat(row.operation().awsCode()).isEqualTo(row.awsCode());
  }

  @Test
  void everyOperationIsTried() {
    assertThat(rows().map(Refused::operation).collect(Collectors.toSet()))
        .isEqualTo(Set.of(RefusedOperation.values()));
  }

  @Test
  void whatIsDeletedInTheSameEditIsInNobodysWay() {
    List<Resource> network =
        List.of(
            instance("i-1", InstanceState.RUNNING),
            eniOf("i-1", "eni-1", "subnet-1", "10.0.1.10"),
            eip("eipalloc-1", "203.0.113.1", "eni-1"));

    assertThat(notices(network, delete("subnet-1", "i-1", "eipalloc-1"))).isEmpty();
  }

  @Test
  void whatGoesAlongWithWhatIsDeletedIsStillInItsWay() {
    List<Resource> network = List.of(eni("eni-1", "subnet-1", "10.0.1.10"));

    assertThat(notices(network, delete("vpc-1", "subnet-1")))
        .extracting(EditNotice::operation)
        .contains(RefusedOperation.DELETE_SUBNET_IN_USE);
  }

  @Test
  void anEmptyVpcIsDeletedWithItsDefaults() {
    assertThat(notices(List.of(group("sg-d", "vpc-2").withName("default")), delete("vpc-2")))
        .isEmpty();
  }

  @Test
  void anEditLaterInABatchFindsTheWayFree() {
    List<Resource> network =
        List.of(eni("eni-1", "subnet-1", "10.0.1.10"), eip("eipalloc-1", "203.0.113.1", "eni-1"));
    Edit batch =
        new Edit.Batch(
            "Take down", List.of(put(eip("eipalloc-1", "203.0.113.1", "")), delete("eipalloc-1")));

    assertThat(notices(network, batch)).isEmpty();
  }

  @Test
  void ordinaryChangesAreNotSpokenOf() {
    assertThat(
            Stream.of(
                    put(vpc("vpc-2", "10.1.0.0/16", "10.3.0.0/16")),
                    put(table("rtb-1", "vpc-1")),
                    put(peering("pcx-9", "vpc-1", "vpc-2")),
                    put(vpc("vpc-1", "10.0.0.0/16").withMainRouteTable(Optional.of(id("rtb-1")))),
                    delete("sg-1"),
                    new Edit.Rename(id("vpc-1"), "shop"))
                .flatMap(edit -> notices(List.of(), edit).stream()))
        .isEmpty();
  }
}
