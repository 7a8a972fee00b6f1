package dev.hopscope.app.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture made from the one before an edit: as one made anew, but wires keep their ways. */
class NextPictureTest {
  private static final int EDITS = 25;
  private static final List<String> NAMES = List.of("", "a", "orders", "reporting-and-billing-new");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void editAfterEditItIsAsOneMadeAnew(long seed) {
    Random random = new Random(seed);
    Document bare = Estates.of(seed, 150);
    Document document = seed % 2 == 0 ? bare : AutoLayout.layOut(bare).applyTo(bare);
    Picture picture = PictureBuilder.of(document);
    for (int i = 0; i < EDITS; i++) {
      Edit edit = edit(document, picture, random);
      document = edit.applyTo(document);
      picture = PictureBuilder.after(picture, document);
      Picture anew = PictureBuilder.of(document);

      assertThat(offWires(picture, document)).as("%s", edit).isEqualTo(offWires(anew, document));
      assertThat(wired(picture)).as("%s", edit).isEqualTo(wired(anew));
    }
  }

  /** What is taken over from the picture before is what would be worked out once more. */
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
  void nothingIsTakenOverThatTheEditChanged(long seed) {
    Random random = new Random(seed);
    Document bare = Estates.of(seed, 500);
    Document document = AutoLayout.layOut(bare).applyTo(bare);
    Picture picture = PictureBuilder.of(document);
    int takenOver = 0;
    for (int i = 0; i < 2 * EDITS; i++) {
      Edit edit =
          random.nextBoolean()
              ? edit(document, picture, random)
              : renamedWhereWiresRun(document, random);
      document = edit.applyTo(document);
      Picture workedOut = PictureBuilder.after(onlyWaysKept(picture), document);
      Picture before = picture;
      picture = PictureBuilder.after(picture, document);

      assertThat(picture.figures()).as("%s", edit).isEqualTo(workedOut.figures());
      assertThat(picture.spots()).as("%s", edit).isEqualTo(workedOut.spots());
      assertThat(picture.icons()).as("%s", edit).isEqualTo(workedOut.icons());
      takenOver += picture.kept().wiring().wires() == before.kept().wiring().wires() ? 1 : 0;
    }
    assertThat(takenOver).isBetween(EDITS / 2, 2 * EDITS - 1);
  }

  private static Edit renamedWhereWiresRun(Document document, Random random) {
    Nesting nesting = Nesting.of(document.topology());
    List<ResourceId> gateways =
        document.topology().resources().stream()
            .map(Resource::id)
            .filter(
                id ->
                    nesting.standing(id).filter(NextPictureTest::isOnABorder).isPresent()
                        || (nesting.parent(id).isEmpty() && nesting.standing(id).isPresent()))
            .toList();
    return new Edit.Rename(
        gateways.get(random.nextInt(gateways.size())), NAMES.get(random.nextInt(NAMES.size())));
  }

  private static boolean isOnABorder(Nesting.Standing standing) {
    return switch (standing) {
      case ON_TOP, ON_BOTTOM, ON_SIDE -> true;
      case BOX, INSIDE, SHELF, BETWEEN -> false;
    };
  }

  /** As if nothing had been kept but the ways of wires. */
  private static Picture onlyWaysKept(Picture picture) {
    Map<Stretch, WireRouter.Choice> routes = picture.kept().wiring().routes();
    Wiring ways = new Wiring(List.of(), Ground.BARE, List.of(), Map.of(), routes);
    return Picture.of(
        picture.figures(), picture.spots(), picture.icons(), new Kept(ways, Map.of()));
  }

  @Test
  void aWireStaysWhereItWasWhileNothingComesInItsWay() {
    Document bare = Estates.of(1, 400);
    Document document = AutoLayout.layOut(bare).applyTo(bare);
    Picture before = PictureBuilder.of(document);

    Picture after =
        PictureBuilder.after(
            before, new Edit.Rename(ResourceId.of("i-0-0-0"), "b").applyTo(document));

    assertThat(wires(after)).isNotEmpty().isEqualTo(wires(before));
  }

  private static Edit edit(Document document, Picture picture, Random random) {
    List<Resource> all = List.copyOf(document.topology().resources());
    ResourceId any = all.get(random.nextInt(all.size())).id();
    return switch (random.nextInt(4)) {
      case 0, 1 -> new Edit.Rename(any, NAMES.get(random.nextInt(NAMES.size())));
      case 2 ->
          new Edit.Place(
              Map.of(
                  any,
                  picture
                      .spot(any)
                      .orElse(new Rect(0, 0, 40, 40))
                      .plus(random.nextInt(400) - 200, random.nextInt(400) - 200)));
      default -> new Edit.RemoveResources(Set.of(any));
    };
  }

  /** All but wires and the signs on them. */
  private static List<Figure> offWires(Picture picture, Document document) {
    Nesting nesting = Nesting.of(document.topology());
    return picture.figures().stream()
        .filter(each -> !(each instanceof Figure.Wire))
        .filter(
            each ->
                each.resource()
                    .flatMap(nesting::standing)
                    .filter(Nesting.Standing.BETWEEN::equals)
                    .isEmpty())
        .toList();
  }

  private static List<Figure> wires(Picture picture) {
    return picture.figures().stream().filter(Figure.Wire.class::isInstance).toList();
  }

  /** What is wired, in the order of the wires. */
  private static List<Object> wired(Picture picture) {
    return wires(picture).stream().map(Figure::resource).map(Object.class::cast).toList();
  }
}
