package dev.hopscope.app.canvas.gesture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.palette.Drafts;
import dev.hopscope.app.picture.PictureBuilder;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A VPC with two subnets, one below the other, and two servers in the upper one. */
class RovingTest {
  private Document document = Document.empty();
  private final ResourceId vpc = add(ResourceKind.VPC, Optional.empty());
  private final ResourceId upper = add(ResourceKind.SUBNET, Optional.of(vpc));
  private final ResourceId lower = add(ResourceKind.SUBNET, Optional.of(vpc));
  private final ResourceId web = add(ResourceKind.INSTANCE, Optional.of(upper));
  private final ResourceId app = add(ResourceKind.INSTANCE, Optional.of(upper));

  @Test
  void fromServerToServer() {
    assertThat(roving().next(web, Roving.Direction.RIGHT)).contains(app);
    assertThat(roving().next(app, Roving.Direction.LEFT)).contains(web);
  }

  @Test
  void fromSubnetToSubnet() {
    assertThat(roving().next(upper, Roving.Direction.DOWN)).contains(lower);
    assertThat(roving().next(lower, Roving.Direction.UP)).contains(upper);
  }

  @Test
  void whereNothingIsBesideInTheBoxTheNextBoxIsGoneTo() {
    assertThat(roving().next(web, Roving.Direction.DOWN)).contains(lower);
  }

  @Test
  void intoASubnetAndOutOfIt() {
    assertThat(roving().into(upper)).contains(web);
    assertThat(roving().outOf(web)).contains(upper);
    assertThat(roving().outOf(upper)).contains(vpc);
    assertThat(roving().into(web)).isEmpty();
  }

  @Test
  void oneBeginsOutermost() {
    assertThat(roving().first().flatMap(id -> roving().outOf(id))).isEmpty();
  }

  private Roving roving() {
    return new Roving(document.topology(), PictureBuilder.of(document));
  }

  private ResourceId add(ResourceKind kind, Optional<ResourceId> into) {
    Point at =
        into.flatMap(document.diagram()::find)
            .map(rect -> rect.center())
            .orElse(new Point(400, 300));
    Edit edit = Drafts.add(document, kind, into, at);
    document = edit.applyTo(document);
    return Drafts.added(edit, kind).orElseThrow();
  }
}
