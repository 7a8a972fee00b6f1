package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Fixtures.f2;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.trace.DropReason.ENI_SG_RULES_MISMATCH;

import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Subnets that several accounts use, and groups that several VPCs do (rules SG-04, SG-22). */
class SharedVpcTest {
  private static final String PARTICIPANT = "444455556666";

  static Stream<Scenario> rules() {
    return Stream.of(
        row(
            "SG-22 owner names a participant's group",
            shared().allowIn("sg-db", "tcp 5432 from sg-guest"),
            "guest -> db tcp 5432",
            reachable(),
            "who owns an interface means nothing to a packet"),
        row(
            "SG-22 participant names the owner's group",
            shared().allowIn("sg-guest", "tcp 22 from sg-web"),
            "web -> guest tcp 22",
            reachable(),
            "in either direction"),
        row(
            "SG-22 no rule",
            shared(),
            "guest -> db tcp 5432",
            refused("sg-db in", ENI_SG_RULES_MISMATCH),
            "and sharing a subnet opens nothing"),
        row(
            "SG-04 member of an associated VPC",
            f2().inVpc("vpc-a")
                .change(
                    "sg-app",
                    SecurityGroup.class,
                    group -> group.withAssociatedVpcs(List.of(ResourceId.of("vpc-b"))))
                .memberOf("bapp", "sg-app"),
            "app -> bapp tcp 8080",
            reachable(),
            "one group serves both VPCs"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void follows(Scenario scenario) {
    scenario.check();
  }

  private static Lab shared() {
    return f1().change("appA1", Subnet.class, subnet -> subnet.withSharedWith(List.of(PARTICIPANT)))
        .group("sg-guest")
        .change("sg-guest", SecurityGroup.class, group -> group.withOwner(Optional.of(PARTICIPANT)))
        .host("guest", "appA1", "10.0.10.90", "sg-guest")
        .interfaceOf("guest", own -> own.withOwner(Optional.of(PARTICIPANT)));
  }
}
