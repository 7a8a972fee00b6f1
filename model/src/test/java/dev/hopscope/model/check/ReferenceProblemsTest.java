package dev.hopscope.model.check;

import static dev.hopscope.model.check.Net.eni;
import static dev.hopscope.model.check.Net.group;
import static dev.hopscope.model.check.Net.id;
import static dev.hopscope.model.check.Net.igw;
import static dev.hopscope.model.check.Net.problems;
import static dev.hopscope.model.check.Net.route;
import static dev.hopscope.model.check.Net.subnet;
import static dev.hopscope.model.check.Net.table;
import static dev.hopscope.model.check.Net.vpc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.check.Problem.TooMany;
import dev.hopscope.model.check.ReferenceProblem.Dangling;
import dev.hopscope.model.check.ReferenceProblem.Elsewhere;
import dev.hopscope.model.check.ReferenceProblem.Elsewhere.Use;
import dev.hopscope.model.check.ReferenceProblem.WrongKind;
import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.topology.Missing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReferenceProblemsTest {

  @Test
  void referenceToNothingIsFound() {
    assertThat(
            problems(
                subnet("subnet-2", "vpc-1", "b", "10.0.2.0/24")
                    .withRouteTable(Optional.of(id("rtb-9")))))
        .containsExactly(new Dangling(id("subnet-2"), Role.ASSOCIATED_WITH, id("rtb-9")));
  }

  @Test
  void referenceToWhatTheSnapshotLacksIsFine() {
    assertThat(
            problems(
                List.of(Missing.of(ResourceKind.ROUTE_TABLE)),
                subnet("subnet-2", "vpc-1", "b", "10.0.2.0/24")
                    .withRouteTable(Optional.of(id("rtb-9")))))
        .isEmpty();
  }

  @Test
  void referenceToTheWrongKindIsFound() {
    assertThat(
            problems(
                subnet("subnet-2", "vpc-1", "b", "10.0.2.0/24")
                    .withRouteTable(Optional.of(id("igw-1")))))
        .containsExactly(new WrongKind(id("subnet-2"), Role.ASSOCIATED_WITH, id("igw-1")));
  }

  @Test
  void groupOfAnotherVpcIsFound() {
    assertThat(
            problems(
                group("sg-2", "vpc-2"),
                eni("eni-1", "subnet-1", "10.0.1.9")
                    .withSecurityGroups(List.of(id("sg-1"), id("sg-2")))))
        .containsExactly(new Elsewhere(id("eni-1"), id("sg-2"), Use.SECURITY_GROUP));
  }

  @Test
  void tableOfAnotherVpcIsFound() {
    assertThat(
            problems(
                subnet("subnet-2", "vpc-1", "b", "10.0.2.0/24")
                    .withRouteTable(Optional.of(id("rtb-vpc-2")))))
        .containsExactly(new Elsewhere(id("subnet-2"), id("rtb-vpc-2"), Use.ROUTE_TABLE));
  }

  @Test
  void edgeTableOfAnotherVpcIsFound() {
    assertThat(problems(igw("igw-1", "vpc-1").withRouteTable(Optional.of(id("rtb-vpc-2")))))
        .containsExactly(new Elsewhere(id("igw-1"), id("rtb-vpc-2"), Use.ROUTE_TABLE));
  }

  @Test
  void zoneOfAnotherRegionIsFound() {
    assertThat(
            problems(
                new Region(id("eu-west-1"), ""),
                new AvailabilityZone(id("eu"), "", id("eu-west-1"), Optional.empty()),
                subnet("subnet-2", "vpc-1", "eu", "10.0.2.0/24")))
        .containsExactly(new Elsewhere(id("subnet-2"), id("eu"), Use.ZONE));
  }

  @Test
  void sixthGroupOfAnInterfaceIsNoted() {
    List<Resource> resources = new ArrayList<>();
    List<ResourceId> groups = IntStream.rangeClosed(1, 6).mapToObj(i -> id("sg-" + i)).toList();
    groups.forEach(one -> resources.add(group(one.value(), "vpc-1")));
    resources.add(eni("eni-1", "subnet-1", "10.0.1.9").withSecurityGroups(groups));

    assertThat(problems(resources.toArray(Resource[]::new)))
        .containsExactly(new TooMany(id("eni-1"), Quota.SECURITY_GROUPS_PER_INTERFACE, 6));
  }

  @Test
  void fiveHundredAndFirstRouteIsNoted() {
    Route[] routes =
        IntStream.rangeClosed(0, 500)
            .mapToObj(i -> route("172.16.%d.%d/32".formatted(i / 256, i % 256), "igw-1"))
            .toArray(Route[]::new);

    assertThat(problems(table("rtb-1", "vpc-1", routes)))
        .containsExactly(new TooMany(id("rtb-1"), Quota.ROUTES_PER_TABLE, 501));
  }

  @Test
  void sixthRangeOfAVpcIsNoted() {
    assertThat(
            problems(
                vpc(
                    "vpc-2",
                    "10.2.0.0/16",
                    "10.3.0.0/16",
                    "10.4.0.0/16",
                    "10.5.0.0/16",
                    "10.6.0.0/16",
                    "10.7.0.0/16")))
        .containsExactly(new TooMany(id("vpc-2"), Quota.CIDRS_PER_VPC, 6));
  }
}
