package dev.hopscope.app.picture;

import dev.hopscope.app.look.KindLook;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InstanceState;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Icons with their text, and chips. */
final class Icons {
  /** Which part of a line of text stands at a place. */
  private enum Anchor {
    LEFT,
    CENTER,
    RIGHT
  }

  private final Fitting fitting;
  private final Map<ResourceId, Rect> spots;
  private final Set<ResourceId> shown = new HashSet<>();
  private final List<Figure> figures = new ArrayList<>();

  Icons(Fitting fitting, Map<ResourceId, Rect> spots) {
    this.fitting = fitting;
    this.spots = spots;
  }

  List<Figure> figures() {
    return figures;
  }

  /** Everything that has an icon of its own. */
  Set<ResourceId> shown() {
    return shown;
  }

  /** An icon with its text centred below it. */
  void below(Resource resource, Rect icon, Tone ground) {
    sign(resource, icon);
    double top = icon.bottom() + Measures.LABEL_GAP;
    text(resource, Anchor.CENTER, icon.center().x(), top, ground);
  }

  /** An icon with its text to the right or to the left of it. */
  void beside(Resource resource, Rect icon, Rect text) {
    sign(resource, icon);
    if (text.right() < icon.x()) {
      text(resource, Anchor.RIGHT, text.right(), text.y(), Tone.REGION);
    } else {
      text(resource, Anchor.LEFT, text.x(), text.y(), Tone.REGION);
    }
  }

  /** An icon with its text anywhere; the text may be centred below or above it. */
  void at(Resource resource, Rect icon, Rect text) {
    sign(resource, icon);
    if (Math.abs(text.center().x() - icon.center().x()) < 1) {
      text(resource, Anchor.CENTER, icon.center().x(), text.y(), Tone.REGION);
    } else {
      text(resource, Anchor.LEFT, text.x(), text.y(), Tone.REGION);
    }
  }

  /** The internet, which is no resource. */
  void internet(Rect icon) {
    put(PictureBuilder.INTERNET, icon);
    figures.add(new Figure.Icon(Optional.empty(), KindLook.INTERNET, icon, false));
    String name = KindLook.INTERNET.label();
    double width = Lettering.NAME.width(name);
    double height = Lettering.NAME.lineHeight();
    figures.add(
        new Figure.Label(
            Optional.empty(),
            name,
            Lettering.NAME,
            Tone.REGION,
            false,
            new Rect(icon.right() + 7, icon.center().y() - height / 2, width, height)));
  }

  /** Chips in a column at the bottom of an icon's cell. */
  void chipsBelow(List<Resource> chips, Rect cell) {
    double step = Measures.CHIP_HEIGHT + 4;
    double y = cell.bottom() - chips.size() * step + 4;
    List<Rect> boxes = new ArrayList<>();
    for (Resource chip : chips) {
      double width = fitting.chipWidth(chip);
      boxes.add(new Rect(cell.center().x() - width / 2, y, width, Measures.CHIP_HEIGHT));
      y += step;
    }
    chips(chips, boxes);
  }

  void chips(List<Resource> chips, List<Rect> boxes) {
    for (int i = 0; i < chips.size(); i++) {
      Resource chip = chips.get(i);
      spots.put(chip.id(), boxes.get(i));
      figures.add(
          new Figure.Badge(
              Optional.of(chip.id()),
              fitting.chipText(chip),
              Tone.CHIP,
              Optional.of(KindLook.of(chip.kind())),
              boxes.get(i)));
    }
  }

  private void sign(Resource resource, Rect icon) {
    put(resource.id(), icon);
    boolean faded =
        resource instanceof Instance instance && instance.state() != InstanceState.RUNNING;
    figures.add(
        new Figure.Icon(Optional.of(resource.id()), KindLook.of(resource.kind()), icon, faded));
  }

  private void put(ResourceId id, Rect icon) {
    spots.put(id, icon);
    shown.add(id);
  }

  private void text(Resource resource, Anchor anchor, double x, double y, Tone ground) {
    double below = line(resource, resource.label(), Lettering.NAME, anchor, x, y, ground);
    fitting
        .caption(resource)
        .ifPresent(caption -> line(resource, caption, Lettering.DETAIL, anchor, x, below, ground));
  }

  private double line(
      Resource resource,
      String text,
      Lettering lettering,
      Anchor anchor,
      double x,
      double y,
      Tone ground) {
    double width = lettering.width(text);
    double left =
        switch (anchor) {
          case LEFT -> x;
          case CENTER -> x - width / 2;
          case RIGHT -> x - width;
        };
    figures.add(
        new Figure.Label(
            Optional.of(resource.id()),
            text,
            lettering,
            ground,
            anchor == Anchor.CENTER,
            new Rect(left, y, width, lettering.lineHeight())));
    return y + lettering.lineHeight();
  }
}
