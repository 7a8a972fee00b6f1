package dev.hopscope.app.picture;

import dev.hopscope.app.look.Called;
import dev.hopscope.app.picture.Nesting.Standing;
import dev.hopscope.app.picture.Texts.Text;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How much room things need: icons with their text, titles, shelves. */
final class Fitting {
  private final Nesting nesting;
  private final Texts texts;
  private final Called called;
  private final Map<ResourceId, String> chipTexts = new HashMap<>();

  /**
   * For the things of a network.
   *
   * @param before what was written in the picture before an edit
   */
  Fitting(Nesting nesting, Map<ResourceId, Text> before) {
    this.nesting = nesting;
    this.texts = new Texts(nesting, before);
    this.called = new Called(nesting.topology());
  }

  /** What is written at the resources that were asked for. */
  Map<ResourceId, Text> texts() {
    return texts.all();
  }

  double iconSide(Resource resource) {
    return nesting.isPart(resource) ? Measures.SMALL_ICON : Measures.ICON;
  }

  Optional<String> caption(Resource resource) {
    return texts.of(resource).caption();
  }

  /** The wider of name and caption. */
  double textWidth(Resource resource) {
    return texts.of(resource).width();
  }

  double textHeight(Resource resource) {
    return texts.of(resource).height();
  }

  /** An icon together with the text below it and, for a gateway, the chips below that. */
  Rect cell(Resource resource, Rect icon) {
    double width = Math.max(icon.width(), textWidth(resource));
    double height = icon.height() + Measures.LABEL_GAP + textHeight(resource);
    List<Resource> chips = nesting.in(resource.id(), Standing.SHELF);
    for (Resource chip : chips) {
      width = Math.max(width, chipWidth(chip));
    }
    height += chips.isEmpty() ? 0 : Measures.CHIP_GAP;
    height += chips.size() * (Measures.CHIP_HEIGHT + 4);
    return new Rect(icon.center().x() - width / 2, icon.y(), width, height);
  }

  /** The width of a container's title. */
  double titleWidth(Resource container) {
    double badge = container instanceof Subnet subnet ? tagWidth(subnet) + Measures.PAD : 0;
    return 2 * Measures.PAD
        + Math.max(
            Lettering.TITLE.width(container.label()) + badge,
            caption(container).map(Lettering.DETAIL::width).orElse(0.0));
  }

  /** Where a container's name and caption are written. */
  List<Rect> title(Resource container, Rect box) {
    Rect name =
        new Rect(
            box.x() + 12,
            box.y() + 7,
            Lettering.TITLE.width(container.label()),
            Lettering.TITLE.lineHeight());
    return caption(container)
        .map(
            caption ->
                List.of(
                    name,
                    new Rect(
                        name.x(),
                        box.y() + 24,
                        Lettering.DETAIL.width(caption),
                        Lettering.DETAIL.lineHeight())))
        .orElseGet(() -> List.of(name));
  }

  String tag(Subnet subnet) {
    return nesting.typeOf(subnet).name().toLowerCase(Locale.ROOT);
  }

  double tagWidth(Subnet subnet) {
    return Lettering.TAG.width(tag(subnet)) + 20;
  }

  double chipWidth(Resource chip) {
    return Math.ceil(Lettering.TAG.width(chipText(chip))) + 36;
  }

  String chipText(Resource chip) {
    return chipTexts.computeIfAbsent(chip.id(), _ -> findChipText(chip));
  }

  private String findChipText(Resource chip) {
    return caption(chip)
        .filter(_ -> chip instanceof ElasticIp)
        .filter(caption -> !caption.equals(chip.label()))
        .map(caption -> chip.name().isBlank() ? caption : chip.label() + " " + caption)
        .orElseGet(() -> called.of(chip));
  }

  /** The chips of a container, in order: tables, filters, then the rest. */
  List<Resource> chips(Optional<ResourceId> container) {
    List<Resource> chips = new ArrayList<>(nesting.in(container, Standing.SHELF));
    chips.sort(Comparator.comparing(Resource::kind));
    return chips;
  }

  /** The chips' boxes, wrapped to this width, the first one at the origin given. */
  List<Rect> shelf(List<Resource> chips, double left, double top, double width) {
    List<Rect> boxes = new ArrayList<>();
    double x = left;
    double y = top;
    for (Resource chip : chips) {
      double wide = chipWidth(chip);
      if (x > left && x + wide > left + width) {
        x = left;
        y += Measures.CHIP_HEIGHT + Measures.CHIP_GAP;
      }
      boxes.add(new Rect(x, y, wide, Measures.CHIP_HEIGHT));
      x += wide + Measures.CHIP_GAP;
    }
    return boxes;
  }

  /** How high a shelf is with the space around it; nothing where it is empty. */
  double shelfHeight(List<Resource> chips, double width) {
    List<Rect> boxes = shelf(chips, 0, 0, width);
    return boxes.isEmpty() ? 0 : boxes.getLast().bottom() + Measures.PAD;
  }
}
