package dev.hopscope.model.aws;

import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.VpcBlockPublicAccessExclusion;
import dev.hopscope.model.resource.VpcBlockPublicAccessOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code VpcBlockPublicAccessOptions} and {@code VpcBlockPublicAccessExclusions}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcBlockPublicAccessOptions.html">VpcBlockPublicAccessOptions</a>
 */
final class PublicAccessReader {
  private final Snapshot snapshot;
  private final Places places;

  PublicAccessReader(Snapshot snapshot, Places places) {
    this.snapshot = snapshot;
    this.places = places;
  }

  List<Resource> read() {
    List<Resource> read = new ArrayList<>();
    for (Item item : snapshot.items(Call.BLOCK_PUBLIC_ACCESS_OPTIONS)) {
      read.add(options(item));
    }
    for (Item item : snapshot.items(Call.BLOCK_PUBLIC_ACCESS_EXCLUSIONS)) {
      exclusion(item).ifPresent(read::add);
    }
    return read;
  }

  private VpcBlockPublicAccessOptions options(Item item) {
    ResourceId region = places.regionNamed(item, "AwsRegion");
    Optional<String> account = item.text("AwsAccountId").or(() -> item.origin().account());
    String mode = item.text("InternetGatewayBlockMode").orElse("off");
    return new VpcBlockPublicAccessOptions(
        ResourceId.of("vpcbpa-" + account.map(own -> own + "-").orElse("") + region),
        "",
        region,
        account,
        switch (mode) {
          case "off" -> VpcBlockPublicAccessOptions.Mode.OFF;
          case "block-bidirectional" -> VpcBlockPublicAccessOptions.Mode.BLOCK_BIDIRECTIONAL;
          case "block-ingress" -> VpcBlockPublicAccessOptions.Mode.BLOCK_INGRESS;
          default -> throw item.malformed("InternetGatewayBlockMode", "is not known: " + mode);
        });
  }

  /** An exclusion that is in force: one being made, deleted or disabled is not. */
  private static Optional<VpcBlockPublicAccessExclusion> exclusion(Item item) {
    String state = item.text("State").orElse("create-complete");
    Optional<ResourceId> excluded =
        item.text("ResourceArn").map(arn -> ResourceId.of(arn.substring(arn.lastIndexOf('/') + 1)));
    if (!state.equals("create-complete") && !state.startsWith("update") || excluded.isEmpty()) {
      return Optional.empty();
    }
    boolean egress =
        item.text("InternetGatewayExclusionMode").filter("allow-egress"::equals).isPresent();
    return Optional.of(
        new VpcBlockPublicAccessExclusion(
            item.requiredReference("ExclusionId"),
            item.name(),
            excluded.get(),
            egress
                ? VpcBlockPublicAccessExclusion.Mode.ALLOW_EGRESS
                : VpcBlockPublicAccessExclusion.Mode.ALLOW_BIDIRECTIONAL));
  }
}
