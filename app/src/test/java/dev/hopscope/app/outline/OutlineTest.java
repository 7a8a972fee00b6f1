package dev.hopscope.app.outline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.palette.Drafts;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutlineTest {
  private Document document = Document.empty();
  private ResourceId vpc;
  private ResourceId subnet;
  private ResourceId instance;

  @BeforeEach
  void draw() {
    vpc = add(ResourceKind.VPC, Optional.empty());
    subnet = add(ResourceKind.SUBNET, Optional.of(vpc));
    instance = add(ResourceKind.INSTANCE, Optional.of(subnet));
  }

  @Test
  void resourcesAreListedUnderWhatHoldsThem() {
    Outline outline = new Outline(document.topology(), "");
    assertThat(outline.roots())
        .extracting(Resource::id)
        .containsExactly(ResourceId.of("us-east-1"));
    assertThat(outline.childrenOf(ResourceId.of("us-east-1")))
        .extracting(Resource::id)
        .contains(vpc);
    assertThat(outline.childrenOf(vpc)).extracting(Resource::id).contains(subnet);
    assertThat(outline.childrenOf(subnet)).extracting(Resource::id).containsExactly(instance);
    assertThat(outline.childrenOf(instance))
        .extracting(Resource::kind)
        .containsExactly(ResourceKind.NETWORK_INTERFACE);
  }

  @Test
  void theFilterKeepsHitsAndWhatTheyAreIn() {
    Outline outline = new Outline(document.topology(), " SERVER ");
    assertThat(outline.childrenOf(vpc)).extracting(Resource::id).containsExactly(subnet);
    assertThat(outline.childrenOf(subnet)).extracting(Resource::id).containsExactly(instance);
    assertThat(outline.childrenOf(instance)).isEmpty();
  }

  @Test
  void addressesAreFoundToo() {
    Outline outline = new Outline(document.topology(), "10.0.0.4");
    assertThat(outline.childrenOf(instance)).hasSize(1);
  }

  @Test
  void nothingIsListedWhereNothingMatches() {
    assertThat(new Outline(document.topology(), "no such thing").roots()).isEmpty();
  }

  private ResourceId add(ResourceKind kind, Optional<ResourceId> under) {
    Edit edit = Drafts.add(document, kind, under, new Point(0, 0));
    document = edit.applyTo(document);
    return Drafts.added(edit, kind).orElseThrow();
  }
}
