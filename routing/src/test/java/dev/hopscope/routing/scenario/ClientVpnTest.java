package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Fixtures.f2;
import static dev.hopscope.routing.lab.Hybrid.clientVpn;
import static dev.hopscope.routing.lab.Hybrid.onlyFor;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.reachableFrom;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.replyRefused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.trace.DropReason.BAD_STATE;
import static dev.hopscope.routing.trace.DropReason.BAD_STATE_ATTACHMENT;
import static dev.hopscope.routing.trace.DropReason.CLIENT_VPN_NOT_AUTHORIZED;
import static dev.hopscope.routing.trace.DropReason.ENI_SG_RULES_MISMATCH;
import static dev.hopscope.routing.trace.DropReason.IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS;
import static dev.hopscope.routing.trace.DropReason.NO_ROUTE_TO_DESTINATION;
import static dev.hopscope.routing.trace.DropReason.SUBNET_ACL_RESTRICTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.ClientVpnEndpoint;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.Verdict;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import dev.hopscope.routing.trace.Note;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clients of a Client VPN endpoint (rules CVPN-01 to CVPN-03). */
class ClientVpnTest {

  static Stream<Scenario> rows() {
    return Stream.of(
        row(
            "CVPN-02",
            endpoint("10.0.0.0/16").allowIn("sg-db", "tcp 5432 from 10.0.11.77/32"),
            "cvpn -> db tcp 5432",
            reachableFrom("10.0.11.77"),
            "clients send as the interface of the endpoint"),
        row(
            "CVPN-02 group",
            endpoint("10.0.0.0/16").allowIn("sg-db", "tcp 5432 from sg-clients"),
            "cvpn -> db tcp 5432",
            reachable(),
            "and its group is theirs"),
        row(
            "CVPN-02 client range",
            endpoint("10.0.0.0/16").allowIn("sg-db", "tcp 5432 from 172.31.0.0/22"),
            "cvpn -> db tcp 5432",
            refused("sg-db", ENI_SG_RULES_MISMATCH),
            "nobody sees the address of the client"),
        row(
            "CVPN-01 group out",
            endpoint("10.0.0.0/16").onlyOut("sg-clients", "tcp 443 from any"),
            "cvpn -> db tcp 5432",
            refused("sg-clients", ENI_SG_RULES_MISMATCH),
            "the endpoint's group filters what its clients send"),
        row(
            "CVPN-01 authorization",
            endpoint("10.0.0.0/16")
                .change(
                    "cvpn",
                    ClientVpnEndpoint.class,
                    cvpn -> cvpn.withAuthorizationRules(List.of())),
            "cvpn -> db tcp 5432",
            refused("cvpn", CLIENT_VPN_NOT_AUTHORIZED),
            "a route without an authorization rule"),
        row(
            "CVPN-01 route",
            endpoint("10.0.0.0/16")
                .change("cvpn", ClientVpnEndpoint.class, cvpn -> cvpn.withRoutes(List.of())),
            "cvpn -> db tcp 5432",
            refused("cvpn", NO_ROUTE_TO_DESTINATION),
            "an authorization rule without a route"),
        row(
            "CVPN-01 one of two",
            endpoint("10.0.0.0/16")
                .allowIn("sg-db", "tcp 5432 from sg-clients")
                .with(clientVpn("cvpn", List.of("appA2", "appA1"), "10.0.0.0/16"))
                .change(
                    "cvpn",
                    ClientVpnEndpoint.class,
                    cvpn -> cvpn.withRoutes(cvpn.routes().subList(0, 1))),
            "cvpn -> db tcp 5432",
            refused("cvpn", NO_ROUTE_TO_DESTINATION),
            "each target network needs the route"),
        row(
            "CVPN-01 state",
            endpoint("10.0.0.0/16")
                .change(
                    "cvpn",
                    ClientVpnEndpoint.class,
                    cvpn -> cvpn.withState(LifecycleState.PENDING)),
            "cvpn -> db tcp 5432",
            refused("cvpn", BAD_STATE),
            "an endpoint that waits for its first association"),
        row(
            "CVPN-01 association",
            f1().with(clientVpn("cvpn", List.of(), "10.0.0.0/16")),
            "cvpn -> db tcp 5432",
            refused("cvpn", BAD_STATE_ATTACHMENT),
            "without a target network nobody gets in"),
        row(
            "CVPN-02 reply",
            endpoint("10.0.0.0/16")
                .allowIn("sg-db", "tcp 5432 from sg-clients")
                .acl("appA2", "in 100 deny tcp all 10.0.20.0/24", "out 100 allow all 0.0.0.0/0"),
            "cvpn -> db tcp 5432",
            replyRefused("acl-appA2", SUBNET_ACL_RESTRICTION),
            "the reply passes the ACL of the target network"),
        row(
            "CVPN-02 internet",
            endpoint("0.0.0.0/0").subnetTable("appA2", "rt-pub").eip("198.51.100.77", "cvpn"),
            "cvpn -> internet tcp 443",
            reachableFrom("198.51.100.77"),
            "out to the internet by the target network's gateway"),
        row(
            "CVPN-02 no public address",
            endpoint("0.0.0.0/0").subnetTable("appA2", "rt-pub"),
            "cvpn -> internet tcp 443",
            refused("igw-a", IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS),
            "which needs a public address, as from any interface"),
        row(
            "CVPN-02 NAT",
            endpoint("0.0.0.0/0"),
            "cvpn -> internet tcp 443",
            reachableFrom("198.51.100.20"),
            "or a NAT gateway"),
        row(
            "CVPN-03",
            peered(),
            "cvpn -> bapp tcp 8080",
            reachable(),
            "on to a peered VPC: the packet comes from an interface of this one"));
  }

  private static Lab endpoint(String range) {
    return inSubnet(f1(), range);
  }

  private static Lab peered() {
    return inSubnet(f2(), "10.1.0.0/16");
  }

  private static Lab inSubnet(Lab lab, String range) {
    return lab.inVpc("vpc-a")
        .group("sg-clients")
        .with(clientVpn("cvpn", List.of("appA2"), range))
        .eni(InterfaceType.CLIENT_VPN, "cvpn", "appA2", "10.0.11.77", "sg-clients");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }

  @Test
  void ruleForAGroupIsAssumedToBeTheClients() {
    Lab lab =
        endpoint("0.0.0.0/0")
            .allowIn("sg-db", "tcp 5432 from sg-clients")
            .change("cvpn", ClientVpnEndpoint.class, onlyFor("engineers", "10.0.20.0/24"));
    assertThat(lab.ask("cvpn -> db tcp 5432").notes())
        .contains(new Note.AssumedMember(ResourceId.of("cvpn"), "engineers"));
  }

  @Test
  void clientsAreOnlyAskedFrom() {
    assertThat(endpoint("10.0.0.0/16").ask("db -> cvpn tcp 443").verdict())
        .isEqualTo(Verdict.CANNOT_ASK);
  }
}
