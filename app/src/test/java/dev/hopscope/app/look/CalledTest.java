package dev.hopscope.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalledTest {
  private static final ResourceId VPC = ResourceId.of("vpc-1");
  private static final ResourceId ACL = ResourceId.of("acl-1");
  private static final ResourceId TABLE = ResourceId.of("rtb-1");

  @Test
  void tablesOfSeveralKindsThatShareANameAreCalledWithTheirKind() {
    Called called = new Called(network("shared", "shared"));

    assertThat(called.of(ACL)).isEqualTo("shared (Network ACL)");
    assertThat(called.of(TABLE)).isEqualTo("shared (Route table)");
  }

  @Test
  void aNameOfItsOwnSaysEnough() {
    Called called = new Called(network("guard", "ways"));

    assertThat(called.of(ACL)).isEqualTo("guard");
    assertThat(called.of(TABLE)).isEqualTo("ways");
  }

  @Test
  void tablesOfOneKindAreNotToldApartByIt() {
    Topology one =
        Topology.empty().with(new PrefixList(ResourceId.of("pl-1"), "office", List.of()));
    Topology two = one.with(new PrefixList(ResourceId.of("pl-2"), "office", List.of()));

    assertThat(new Called(two).of(ResourceId.of("pl-1"))).isEqualTo("office");
  }

  @Test
  void whatIsNotHereIsCalledByItsId() {
    assertThat(new Called(Topology.empty()).of(ACL)).isEqualTo("acl-1");
  }

  private static Topology network(String acl, String table) {
    return Topology.empty()
        .with(new NetworkAcl(ACL, acl, VPC, NetworkAcl.ALLOW_ALL, NetworkAcl.ALLOW_ALL))
        .with(new RouteTable(TABLE, table, VPC, List.of(), List.of()));
  }
}
