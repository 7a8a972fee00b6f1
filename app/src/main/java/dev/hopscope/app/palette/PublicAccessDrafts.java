package dev.hopscope.app.palette;

import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.VpcBlockPublicAccessExclusion;
import dev.hopscope.model.resource.VpcBlockPublicAccessOptions;
import java.util.Optional;

/** New settings of Block Public Access. */
final class PublicAccessDrafts {
  private final Draft draft;

  PublicAccessDrafts(Draft draft) {
    this.draft = draft;
  }

  /** Switched on: one that is off is what every Region has without it. */
  void options(Region region) {
    draft.add(
        new VpcBlockPublicAccessOptions(
            draft.newId(ResourceKind.VPC_BLOCK_PUBLIC_ACCESS_OPTIONS),
            draft.newName("block-public-access"),
            region.id(),
            Optional.empty(),
            VpcBlockPublicAccessOptions.Mode.BLOCK_BIDIRECTIONAL));
  }

  void exclusion(ResourceId excluded) {
    draft.add(
        new VpcBlockPublicAccessExclusion(
            draft.newId(ResourceKind.VPC_BLOCK_PUBLIC_ACCESS_EXCLUSION),
            draft.newName("exclusion"),
            excluded,
            VpcBlockPublicAccessExclusion.Mode.ALLOW_BIDIRECTIONAL));
  }
}
