package dev.hopscope.model.check;

import static dev.hopscope.model.check.Net.attachment;
import static dev.hopscope.model.check.Net.eni;
import static dev.hopscope.model.check.Net.eniOf;
import static dev.hopscope.model.check.Net.errors;
import static dev.hopscope.model.check.Net.gatewayEndpoint;
import static dev.hopscope.model.check.Net.id;
import static dev.hopscope.model.check.Net.interfaceEndpoint;
import static dev.hopscope.model.check.Net.peering;
import static dev.hopscope.model.check.Net.problems;
import static dev.hopscope.model.check.Net.route;
import static dev.hopscope.model.check.Net.subnet;
import static dev.hopscope.model.check.Net.table;
import static dev.hopscope.model.check.Net.tgw;
import static dev.hopscope.model.check.Net.vpc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.check.ConnectionProblem.BadAttachment;
import dev.hopscope.model.check.ConnectionProblem.BadAttachment.AttachmentFault;
import dev.hopscope.model.check.ConnectionProblem.BadEndpoint;
import dev.hopscope.model.check.ConnectionProblem.BadEndpoint.EndpointFault;
import dev.hopscope.model.check.ConnectionProblem.BadPeering;
import dev.hopscope.model.check.ConnectionProblem.BadPeering.PeeringFault;
import dev.hopscope.model.check.ConnectionProblem.ZoneNotAttached;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.PeeringState;
import dev.hopscope.model.resource.PrivateHostedZone;
import dev.hopscope.model.resource.ServiceName;
import dev.hopscope.model.resource.Vpc;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectionProblemsTest {

  @Test
  void peeringOfAVpcWithItselfIsFound() {
    assertThat(errors(peering("pcx-1", "vpc-1", "vpc-1")))
        .containsExactly(
            new BadPeering(
                id("pcx-1"), id("vpc-1"), id("vpc-1"), PeeringFault.SELF, Optional.empty()));
  }

  @Test
  void secondPeeringOfAPairIsFoundWhicheverAsked() {
    assertThat(errors(peering("pcx-1", "vpc-1", "vpc-2"), peering("pcx-2", "vpc-2", "vpc-1")))
        .containsExactly(
            new BadPeering(
                id("pcx-2"),
                id("vpc-2"),
                id("vpc-1"),
                PeeringFault.DUPLICATE,
                Optional.of(id("pcx-1"))));
  }

  @Test
  void rejectedPeeringIsNoSecondOne() {
    assertThat(
            errors(
                peering("pcx-1", "vpc-1", "vpc-2").withState(PeeringState.REJECTED),
                peering("pcx-2", "vpc-2", "vpc-1")))
        .isEmpty();
  }

  @Test
  void peeringOfOverlappingVpcsIsFoundEvenIfOnlySecondaryRangesOverlap() {
    assertThat(
            errors(
                vpc("vpc-2", "10.4.0.0/16", "100.64.1.0/24"),
                vpc("vpc-1", "10.0.0.0/16", "100.64.0.0/16"),
                peering("pcx-1", "vpc-1", "vpc-2")))
        .containsExactly(
            new BadPeering(
                id("pcx-1"), id("vpc-1"), id("vpc-2"), PeeringFault.OVERLAP, Optional.empty()));
  }

  @Test
  void secondAttachmentOfAVpcIsFound() {
    assertThat(
            problems(
                tgw("tgw-1"),
                attachment("tgw-attach-1", "tgw-1", "vpc-1", "subnet-1"),
                attachment("tgw-attach-2", "tgw-1", "vpc-1", "subnet-2")))
        .containsExactly(
            new BadAttachment(
                id("tgw-attach-2"), AttachmentFault.DUPLICATE, List.of(id("tgw-attach-1"))));
  }

  @Test
  void twoAttachmentSubnetsOfOneZoneAreFound() {
    assertThat(
            problems(
                tgw("tgw-1"),
                subnet("subnet-3", "vpc-1", "a", "10.0.3.0/24"),
                attachment("tgw-attach-1", "tgw-1", "vpc-1", "subnet-1", "subnet-3")))
        .containsExactly(
            new BadAttachment(
                id("tgw-attach-1"),
                AttachmentFault.TWO_SUBNETS_IN_ZONE,
                List.of(id("subnet-1"), id("subnet-3"))));
  }

  @Test
  void attachmentInNoSubnetIsFound() {
    assertThat(problems(tgw("tgw-1"), attachment("tgw-attach-1", "tgw-1", "vpc-1")))
        .containsExactly(
            new BadAttachment(id("tgw-attach-1"), AttachmentFault.NO_SUBNET, List.of()));
  }

  @Test
  void zoneWithHostsAndARouteButNoAttachmentSubnetIsFound() {
    assertThat(
            problems(
                tgw("tgw-1"),
                attachment("tgw-attach-1", "tgw-1", "vpc-1", "subnet-1"),
                eni("eni-1", "subnet-2", "10.0.2.9"),
                table("rtb-vpc-1", "vpc-1", route("10.7.0.0/16", "tgw-1"))))
        .containsExactly(new ZoneNotAttached(id("tgw-attach-1"), id("b"), id("subnet-2")));
  }

  @Test
  void secondGatewayEndpointForAServiceInATableIsFound() {
    assertThat(
            problems(
                gatewayEndpoint("vpce-1", "vpc-1", "com.amazonaws.r1.s3", "rtb-1", "rtb-vpc-1"),
                gatewayEndpoint("vpce-2", "vpc-1", "com.amazonaws.r1.s3", "rtb-1"),
                gatewayEndpoint("vpce-3", "vpc-1", "com.amazonaws.r1.dynamodb", "rtb-1")))
        .containsExactly(
            new BadEndpoint(
                id("vpce-2"),
                EndpointFault.DUPLICATE_IN_TABLE,
                List.of(id("vpce-1"), id("rtb-1"))));
  }

  @Test
  void interfaceEndpointInTwoSubnetsOfOneZoneIsFound() {
    assertThat(
            problems(
                subnet("subnet-3", "vpc-1", "a", "10.0.3.0/24"),
                interfaceEndpoint("vpce-1", "vpc-1", true),
                eniOf("vpce-1", "eni-1", "subnet-1", "10.0.1.9"),
                eniOf("vpce-1", "eni-2", "subnet-3", "10.0.3.9")))
        .containsExactly(
            new BadEndpoint(
                id("vpce-1"),
                EndpointFault.TWO_SUBNETS_IN_ZONE,
                List.of(id("subnet-1"), id("subnet-3"))));
  }

  @Test
  void privateNamesInAVpcWithoutDnsAreFound() {
    Vpc plain = vpc("vpc-2", "10.1.0.0/16");
    Vpc mute =
        new Vpc(
            plain.id(),
            "",
            plain.region(),
            plain.account(),
            plain.cidrs(),
            List.of(),
            List.of(),
            true,
            false,
            plain.mainRouteTable(),
            plain.defaultNetworkAcl());

    assertThat(problems(mute, interfaceEndpoint("vpce-1", "vpc-2", true)))
        .containsExactly(
            new BadEndpoint(
                id("vpce-1"), EndpointFault.PRIVATE_DNS_WITHOUT_DNS, List.of(id("vpc-2"))));
    assertThat(problems(mute, interfaceEndpoint("vpce-1", "vpc-2", false))).isEmpty();
  }

  @Test
  void twoEndpointsForOnePrivateNameAreFound() {
    Vpc vpc = vpc("vpc-2", "10.1.0.0/16").withDns(true, true);

    assertThat(
            problems(
                vpc,
                interfaceEndpoint("vpce-1", "vpc-2", true),
                interfaceEndpoint("vpce-2", "vpc-2", true)))
        .containsExactly(
            new BadEndpoint(
                id("vpce-2"), EndpointFault.PRIVATE_DNS_CONFLICT, List.of(id("vpce-1"))));
    assertThat(
            problems(
                vpc,
                interfaceEndpoint("vpce-1", "vpc-2", true),
                interfaceEndpoint("vpce-2", "vpc-2", false)))
        .isEmpty();
  }

  @Test
  void aZoneForTheNameOfAnEndpointIsFound() {
    Vpc vpc = vpc("vpc-2", "10.1.0.0/16").withDns(true, true);
    InterfaceEndpoint endpoint = interfaceEndpoint("vpce-1", "vpc-2", true);
    String domain = ServiceName.ofEndpoint(endpoint.serviceName()).orElseThrow().dnsName();

    assertThat(
            problems(
                vpc,
                endpoint,
                new PrivateHostedZone(id("Z1"), domain, List.of(id("vpc-2")), List.of())))
        .containsExactly(
            new BadEndpoint(id("vpce-1"), EndpointFault.PRIVATE_DNS_CONFLICT, List.of(id("Z1"))));
  }
}
