package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Fixtures.f2;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.trace.DropReason.BAD_STATE;
import static dev.hopscope.routing.trace.DropReason.ENI_SG_RULES_MISMATCH;
import static dev.hopscope.routing.trace.DropReason.IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS;
import static dev.hopscope.routing.trace.DropReason.NO_POSSIBLE_DESTINATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.DatabaseInstance;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.LambdaFunction;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Verdict;
import dev.hopscope.routing.lab.Lab;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What AWS runs on interfaces in a VPC: tasks, functions, databases (journey J15). */
class ComputeTest {
  private static final String ORDERS = "orders.rds.amazonaws.com";

  @Test
  void ecs01ATaskIsAnInterfaceLikeAnother() {
    row(
            "ECS-01",
            f1().group("sg-task", "tcp 8080 from sg-web")
                .task("task", "appA1", "10.0.10.60", "sg-task"),
            "web -> task tcp 8080",
            reachable(),
            "by its group")
        .check();
  }

  @Test
  void lam01AFunctionInAPublicSubnetHasNoWayToTheInternet() {
    row(
            "LAM-01",
            function("pubA1", "10.0.0.60"),
            "fn -> internet tcp 443",
            refused("igw-a", IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS),
            "never a public address")
        .check();
  }

  @Test
  void lam01ByANatGatewayItHas() {
    row("LAM-01", function("appA1", "10.0.10.70"), "fn -> internet tcp 443", reachable(), "NAT")
        .check();
  }

  @Test
  void lam01NothingReachesAFunctionsInterface() {
    row(
            "LAM-01",
            function("appA1", "10.0.10.70"),
            "web -> fn tcp 443",
            refused("eni-fn", NO_POSSIBLE_DESTINATION),
            "outward only")
        .check();
  }

  @Test
  void lam01AnyOfItsInterfacesMaySend() {
    Lab lab = function("appA1", "10.0.10.70");
    NetworkInterface second =
        lab.eni(InterfaceType.LAMBDA, "fn2", "pubA1", "10.0.0.60", "sg-fn")
            .topology()
            .find(id("eni-fn2"), NetworkInterface.class)
            .orElseThrow();
    lab.with(second.ownedBy(id("fn")));
    Answer answer = lab.ask("fn -> internet tcp 443");
    assertThat(answer.verdict()).isEqualTo(Verdict.UNREACHABLE);
    assertThat(answer.question().from()).isEqualTo("fn");
  }

  @Test
  void lam01AFunctionMayUseAnothersInterface() {
    Lab lab =
        function("appA1", "10.0.10.70")
            .with(new LambdaFunction(id("other"), "", List.of(id("eni-fn"))));
    assertThat(lab.ask("other -> internet tcp 443").verdict()).isEqualTo(Verdict.REACHABLE);
  }

  @Test
  void rds01InsideTheVpcTheNameIsPrivate() {
    Answer answer = database().ask("app -> " + ORDERS + " tcp 5432");
    assertThat(answer.verdict()).isEqualTo(Verdict.REACHABLE);
    assertThat(NameTest.resolution(answer).taken()).isEqualTo(Address.parse("10.0.0.50"));
  }

  @Test
  void rds01OutsideItIsPublicWhereTheDatabaseIs() {
    Answer answer = accessible(true).ask("internet -> " + ORDERS + " tcp 5432");
    assertThat(NameTest.resolution(answer).taken()).isEqualTo(Address.parse("198.51.100.50"));
    assertThat(answer.failure().orElseThrow().reason()).isEqualTo(ENI_SG_RULES_MISMATCH);
  }

  @Test
  void rds01OutsideItIsPrivateWhereTheDatabaseIsNot() {
    Answer answer = accessible(false).ask("internet -> " + ORDERS + " tcp 5432");
    assertThat(NameTest.resolution(answer).taken()).isEqualTo(Address.parse("10.0.0.50"));
    assertThat(answer.verdict()).isEqualTo(Verdict.UNREACHABLE);
  }

  @Test
  void rds01APeerSeesThePublicAddress() {
    Lab lab =
        f2().database("orders", "pubA1", "10.0.0.50", "sg-db")
            .eip("198.51.100.50", "orders")
            .change("orders", DatabaseInstance.class, db -> db.withPubliclyAccessible(true));
    assertThat(NameTest.resolution(lab.ask("bapp -> " + ORDERS + " tcp 5432")).taken())
        .isEqualTo(Address.parse("198.51.100.50"));
  }

  @Test
  void rds01ADatabaseThatIsNotAvailableTakesNothing() {
    row(
            "RDS-01",
            database()
                .change(
                    "orders", DatabaseInstance.class, db -> db.withState(LifecycleState.PENDING)),
            "app -> orders tcp 5432",
            refused("orders", BAD_STATE),
            "still being made")
        .check();
  }

  private static Lab database() {
    return f1().database("orders", "pubA1", "10.0.0.50", "sg-db");
  }

  private static Lab accessible(boolean accessible) {
    return database()
        .eip("198.51.100.50", "orders")
        .change("orders", DatabaseInstance.class, db -> db.withPubliclyAccessible(accessible));
  }

  private static Lab function(String subnet, String address) {
    Lab lab =
        f1().group("sg-fn")
            .with(new LambdaFunction(id("fn"), "", List.of()))
            .eni(InterfaceType.LAMBDA, "fn", subnet, address, "sg-fn");
    return lab.with(
        lab.topology().find(id("eni-fn"), NetworkInterface.class).orElseThrow().ownedBy(id("fn")));
  }

  private static ResourceId id(String text) {
    return ResourceId.of(text);
  }
}
