package dev.hopscope.app.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.picture.PictureBuilder;
import dev.hopscope.app.session.Sample;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Recut;
import dev.hopscope.model.edit.SubnetJoin;
import dev.hopscope.model.edit.SubnetSplit;
import dev.hopscope.model.resource.Subnet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecuttingTest {
  @ParameterizedTest
  @MethodSource("dev.hopscope.app.session.Sample#all")
  void joiningTheHalvesOfASplitGivesTheNetworkThatWasThere(Sample sample) {
    Document before = sample.document();
    for (Subnet subnet : before.topology().all(Subnet.class)) {
      split(before, subnet)
          .ifPresent(
              half -> {
                Subnet first = half.topology().find(subnet.id(), Subnet.class).orElseThrow();
                Subnet second = SubnetJoin.otherHalf(half.topology(), first).orElseThrow();
                Recut joined = SubnetJoin.of(half.topology(), first);
                assertThat(joined).isInstanceOf(Recut.Done.class);
                Document whole =
                    Recutting.join(half, first, second, (Recut.Done) joined).applyTo(half);
                assertThat(whole.topology().sameContentAs(before.topology())).isTrue();
              });
    }
  }

  @ParameterizedTest
  @MethodSource("dev.hopscope.app.session.Sample#all")
  void thePartsOfASplitLieInTheirVpcAndCoverNoOtherSubnet(Sample sample) {
    Document before = sample.document();
    for (Subnet subnet : before.topology().all(Subnet.class)) {
      split(before, subnet)
          .ifPresent(
              half ->
                  assertThat(misplaced(half, subnet))
                      .as(subnet.label())
                      .isEqualTo(misplaced(before, subnet)));
    }
  }

  /** How many subnets of the VPC overlap another or leave their VPC. */
  private static long misplaced(Document document, Subnet of) {
    var picture = PictureBuilder.of(document);
    Rect vpc = picture.spot(of.vpc()).orElseThrow();
    List<Rect> boxes =
        Whereabouts.subnetsOf(document.topology(), of.vpc()).stream()
            .map(subnet -> picture.spot(subnet.id()).orElseThrow())
            .toList();
    return boxes.stream()
        .filter(
            box ->
                !vpc.equals(vpc.union(box))
                    || boxes.stream().anyMatch(other -> other != box && other.intersects(box)))
        .count();
  }

  private static Optional<Document> split(Document document, Subnet subnet) {
    return SubnetSplit.of(document.topology(), subnet, 2) instanceof Recut.Done done
        ? Optional.of(Recutting.split(document, subnet, done).applyTo(document))
        : Optional.empty();
  }
}
