package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Fixtures.f5;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.reachableFrom;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.replyRefused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.trace.DropReason.BAD_STATE;
import static dev.hopscope.routing.trace.DropReason.ENI_SG_RULES_MISMATCH;
import static dev.hopscope.routing.trace.DropReason.NO_ROUTE_TO_DESTINATION;
import static dev.hopscope.routing.trace.DropReason.SUBNET_ACL_RESTRICTION;
import static dev.hopscope.routing.trace.DropReason.VPCE_GATEWAY_PROTOCOL_RESTRICTION;
import static dev.hopscope.routing.trace.DropReason.VPCE_INTRA_VPC_TRAFFIC;

import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Journeys J9 and J10: to a service by an endpoint. */
class EndpointTest {

  static Stream<Scenario> rows() {
    return Stream.of(
        row(
            "S140",
            f5(),
            "db -> 198.51.100.130 tcp 443",
            reachableFrom("10.0.20.10"),
            "S3 without NAT or internet gateway"),
        row(
            "S140b",
            ipv6Client().gatewayEndpoint("vpce-s3", List.of("pl-s3", "pl-s3v6"), "rt-db"),
            "2001:db8:a:20::10 -> 2001:db8:53::1 tcp 443",
            reachable(),
            "an endpoint of both families"),
        row(
            "S140c",
            ipv6Client(),
            "2001:db8:a:20::10 -> 2001:db8:53::1 tcp 443",
            refused("rt-db", NO_ROUTE_TO_DESTINATION),
            "an endpoint for IPv4 alone"),
        row(
            "S141",
            f5().gatewayEndpoint("vpce-s3", List.of("pl-s3")),
            "db -> 198.51.100.130 tcp 443",
            refused("rt-db", NO_ROUTE_TO_DESTINATION),
            "an endpoint that is not in the table"),
        row(
            "S142",
            f5().acl("dbA1", "in 100 allow all 10.0.0.0/16", "out 100 allow all"),
            "db -> 198.51.100.130 tcp 443",
            replyRefused("acl-dbA1 in *", SUBNET_ACL_RESTRICTION),
            "the reply comes from a public address"),
        row(
            "S143",
            f5().onlyOut("sg-db", "tcp 443 to pl-s3"),
            "db -> 198.51.100.130 tcp 443",
            reachable(),
            "a rule that names the service's list"),
        row(
            "S144",
            f5().onlyOut("sg-db", "tcp 443 to 10.0.0.0/16"),
            "db -> 198.51.100.130 tcp 443",
            refused("sg-db out", ENI_SG_RULES_MISMATCH),
            "a rule for private addresses does not cover it"),
        row(
            "S145",
            f5(),
            "db -> 192.0.2.77 tcp 443",
            refused("rt-db", NO_ROUTE_TO_DESTINATION),
            "another Region's service is not in the list"),
        row(
            "S146",
            f5(),
            "db -> 198.51.100.130 udp 443",
            refused("vpce-s3", VPCE_GATEWAY_PROTOCOL_RESTRICTION),
            "TCP and ping only"),
        row(
            "S147",
            f5(),
            "app -> vpce-ssm tcp 443",
            reachable(),
            "an interface endpoint in one's own subnet"),
        row(
            "S148",
            f5().onlyIn("sg-vpce", "tcp 443 from 10.0.0.0/24"),
            "app -> 10.0.10.50 tcp 443",
            refused("sg-vpce in", ENI_SG_RULES_MISMATCH),
            "its groups filter"),
        row(
            "S151",
            f5(),
            "vpce-ssm -> app tcp 8080",
            refused("vpce-ssm", VPCE_INTRA_VPC_TRAFFIC),
            "an endpoint starts nothing"),
        row(
            "S154",
            f1().group("sg-ep", "tcp 443 from 10.0.0.0/16")
                .interfaceEndpoint("vpce-svc", "appA1", "10.0.10.60", "sg-ep")
                .endpointState("vpce-svc", LifecycleState.PENDING_ACCEPTANCE),
            "app -> 10.0.10.60 tcp 443",
            refused("vpce-svc", BAD_STATE),
            "an endpoint nobody has accepted"));
  }

  private static Lab ipv6Client() {
    return f5().prefixList("pl-s3v6", "2001:db8:53::/48")
        .subnet("dbA1", "az1", "rt-db", "10.0.20.0/24", "2001:db8:a:20::/64")
        .ipv6("db", "2001:db8:a:20::10");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }
}
