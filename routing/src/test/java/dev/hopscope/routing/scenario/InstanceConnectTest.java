package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Fixtures.f2;
import static dev.hopscope.routing.lab.Scenario.reachableFrom;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.replyRefused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.trace.DropReason.BAD_STATE;
import static dev.hopscope.routing.trace.DropReason.ENI_SG_RULES_MISMATCH;
import static dev.hopscope.routing.trace.DropReason.NO_POSSIBLE_DESTINATION;
import static dev.hopscope.routing.trace.DropReason.PCX_REQUIRES_ADDRESS_IN_VPC_CIDR;
import static dev.hopscope.routing.trace.DropReason.PROTOCOL_RESTRICTION;
import static dev.hopscope.routing.trace.DropReason.SG_HAS_NO_RULES;
import static dev.hopscope.routing.trace.DropReason.SUBNET_ACL_RESTRICTION;

import dev.hopscope.model.resource.InstanceConnectEndpoint;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.VpcBlockPublicAccessOptions;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Journey J19 and rule EICE-01: from an EC2 Instance Connect Endpoint to instances. */
class InstanceConnectTest {

  static Stream<Scenario> rules() {
    return Stream.of(
        row(
            "EICE-01 by its group",
            connect(f1(), false).allowIn("sg-db", "tcp 22 from sg-eice"),
            "eice-1 -> db tcp 22",
            reachableFrom("10.0.10.200"),
            "the instance lets its group in"),
        row(
            "EICE-01 by its address",
            connect(f1(), false).allowIn("sg-db", "tcp 22 from 10.0.10.200/32"),
            "eice-1 -> db tcp 22",
            reachableFrom("10.0.10.200"),
            "or its address"),
        row(
            "EICE-01 not by the client's address",
            connect(f1(), false).allowIn("sg-db", "tcp 22 from 203.0.113.0/24"),
            "eice-1 -> db tcp 22",
            refused("sg-db in", ENI_SG_RULES_MISMATCH),
            "which it does not show by default"),
        row(
            "EICE-01 outbound rules",
            connect(f1(), false).allowIn("sg-db", "tcp 22 from sg-eice").onlyOut("sg-eice"),
            "eice-1 -> db tcp 22",
            refused("sg-eice out", SG_HAS_NO_RULES),
            "its own outbound rules count"),
        row(
            "EICE-01 preserved, by the client's address",
            connect(f1(), true).allowIn("sg-db", "tcp 22 from 203.0.113.0/24"),
            "eice-1 -> db tcp 22",
            reachableFrom("203.0.113.5"),
            "it shows it where it is to be preserved"),
        row(
            "EICE-01 preserved, by its group",
            connect(f1(), true).allowIn("sg-db", "tcp 22 from sg-eice"),
            "eice-1 -> db tcp 22",
            reachableFrom("203.0.113.5"),
            "and is let in by its group all the same"),
        row(
            "EICE-01 preserved, not by its address",
            connect(f1(), true).allowIn("sg-db", "tcp 22 from 10.0.10.200/32"),
            "eice-1 -> db tcp 22",
            refused("sg-db in", ENI_SG_RULES_MISMATCH),
            "but not by its address"),
        row(
            "EICE-01 preserved, in the same subnet",
            connect(f1(), true).acl("appA1").allowIn("sg-app", "tcp 22 from sg-eice"),
            "eice-1 -> app tcp 22",
            reachableFrom("203.0.113.5"),
            "inside a subnet no ACL is asked"),
        row(
            "EICE-01 preserved, reply through the ACL",
            connect(f1(), true)
                .acl("dbA1", "in 100 allow all", "out 100 allow tcp 1024-65535 10.0.0.0/16")
                .allowIn("sg-db", "tcp 22 from sg-eice"),
            "eice-1 -> db tcp 22",
            replyRefused("acl-dbA1 out *", SUBNET_ACL_RESTRICTION),
            "the ACL sees the reply go to the client"),
        row(
            "EICE-01 state",
            connect(f1(), false)
                .change(
                    "eice-1",
                    InstanceConnectEndpoint.class,
                    each -> each.withState(LifecycleState.PENDING)),
            "eice-1 -> db tcp 22",
            refused("eice-1", BAD_STATE),
            "only an available one"),
        row(
            "EICE-01 TCP",
            connect(f1(), false).allowIn("sg-db", "all from sg-eice"),
            "eice-1 -> db udp 53",
            refused("eice-1", PROTOCOL_RESTRICTION),
            "TCP only"),
        row(
            "EICE-01 starts only",
            connect(f1(), false).onlyIn("sg-eice", "all from 0.0.0.0/0"),
            "app -> eice-1 tcp 22",
            refused("eni-eice-1", NO_POSSIBLE_DESTINATION),
            "nobody reaches it from the inside"),
        row(
            "EICE-01 Block Public Access",
            connect(f1(), true).with(blocked()).allowIn("sg-db", "tcp 22 from sg-eice"),
            "eice-1 -> db tcp 22",
            reachableFrom("203.0.113.5"),
            "it is no public access"),
        row(
            "J19 over a peering",
            connect(f2(), false).inVpc("vpc-b").allowIn("sg-b", "tcp 22 from sg-eice"),
            "eice-1 -> bapp tcp 22",
            reachableFrom("10.0.10.200"),
            "to another VPC under its own address"),
        row(
            "J19 over a peering, preserved",
            connect(f2(), true).inVpc("vpc-b").allowIn("sg-b", "tcp 22 from sg-eice"),
            "eice-1 -> bapp tcp 22",
            refused("pcx-ab", PCX_REQUIRES_ADDRESS_IN_VPC_CIDR),
            "but not under the client's"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void follows(Scenario scenario) {
    scenario.check();
  }

  private static Lab connect(Lab lab, boolean preserve) {
    return lab.group("sg-eice")
        .with(
            new InstanceConnectEndpoint(
                ResourceId.of("eice-1"),
                "",
                ResourceId.of("appA1"),
                preserve,
                LifecycleState.AVAILABLE))
        .eni(InterfaceType.INSTANCE_CONNECT_ENDPOINT, "eice-1", "appA1", "10.0.10.200", "sg-eice");
  }

  private static VpcBlockPublicAccessOptions blocked() {
    return new VpcBlockPublicAccessOptions(
        ResourceId.of("vpcbpa-1"),
        "",
        ResourceId.of("r1"),
        Optional.empty(),
        VpcBlockPublicAccessOptions.Mode.BLOCK_BIDIRECTIONAL);
  }
}
