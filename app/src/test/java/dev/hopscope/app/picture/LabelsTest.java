package dev.hopscope.app.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written can be read: nothing lies on it and nothing cuts it, at 100 %. */
class LabelsTest {

  private static List<Figure> written(Picture picture) {
    return picture.figures().stream()
        .filter(each -> !(each instanceof Figure.Box || each instanceof Figure.Wire))
        .toList();
  }

  private static String name(Figure figure) {
    return switch (figure) {
      case Figure.Label label -> "'" + label.text() + "' " + label.bounds();
      case Figure.Badge badge -> "[" + badge.text() + "] " + badge.bounds();
      case Figure.Box box -> "box of " + box.resource() + " " + box.bounds();
      case Figure.Icon icon -> "sign of " + icon.resource() + " " + icon.bounds();
      case Figure.Wire wire -> "wire " + wire.points();
    };
  }

  @ParameterizedTest
  @MethodSource({
    "dev.hopscope.app.picture.Networks#many",
    "dev.hopscope.app.canvas.gesture.HandDrawn#many"
  })
  void noSignOrTextLiesOnAnother(Document document) {
    List<Figure> figures = written(PictureBuilder.of(document));
    List<String> collisions = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      for (int j = i + 1; j < figures.size(); j++) {
        if (figures.get(i).bounds().intersects(figures.get(j).bounds())) {
          collisions.add(name(figures.get(i)) + " on " + name(figures.get(j)));
        }
      }
    }
    assertThat(figures).isNotEmpty();
    assertThat(collisions).isEmpty();
  }

  @ParameterizedTest
  @MethodSource({
    "dev.hopscope.app.picture.Networks#many",
    "dev.hopscope.app.canvas.gesture.HandDrawn#many"
  })
  void noTextIsCutByTheEdgeOfABox(Document document) {
    Picture picture = PictureBuilder.of(document);
    List<String> cut = new ArrayList<>();
    for (Figure text : written(picture)) {
      for (Figure each : picture.figures()) {
        boolean isText = text instanceof Figure.Label || text instanceof Figure.Badge;
        if (isText
            && each instanceof Figure.Box box
            && box.bounds().intersects(text.bounds())
            && !box.bounds().contains(text.bounds())) {
          cut.add(name(text) + " by " + name(box));
        }
      }
    }
    assertThat(cut).isEmpty();
  }

  @ParameterizedTest
  @MethodSource({
    "dev.hopscope.app.picture.Networks#many",
    "dev.hopscope.app.canvas.gesture.HandDrawn#many"
  })
  void noWireRunsThroughTextOrPastSigns(Document document) {
    Picture picture = PictureBuilder.of(document);
    List<String> crossed = new ArrayList<>();
    for (Figure each : picture.figures()) {
      if (each instanceof Figure.Wire wire) {
        for (Figure figure : written(picture)) {
          if (!figure.resource().equals(wire.resource()) && crosses(wire, figure)) {
            crossed.add(name(wire) + " through " + name(figure));
          }
        }
      }
    }
    assertThat(crossed).isEmpty();
  }

  /** A wire may end at a sign, or have one in its middle. */
  private static boolean crosses(Figure.Wire wire, Figure figure) {
    Rect inner = figure.bounds().grow(-1);
    boolean isEnd =
        figure.bounds().grow(2).contains(wire.points().getFirst())
            || figure.bounds().grow(2).contains(wire.points().getLast());
    if (isEnd && figure instanceof Figure.Icon) {
      return false;
    }
    for (int i = 1; i < wire.points().size(); i++) {
      Rect part = Rect.between(wire.points().get(i - 1), wire.points().get(i)).grow(0.5);
      if (part.intersects(inner)) {
        return true;
      }
    }
    return false;
  }
}
