package dev.hopscope.app.export;

import dev.hopscope.app.look.Theme;
import dev.hopscope.app.picture.Brush;
import dev.hopscope.app.picture.Painter;
import dev.hopscope.app.picture.Picture;
import dev.hopscope.app.picture.PictureBuilder;
import dev.hopscope.app.way.AnswerWays;
import dev.hopscope.app.way.WayPainter;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.Answer;
import java.util.Optional;
import java.util.Set;

/**
 * What of a drawing goes into a file, on the clipboard or on paper.
 *
 * @param topology what is drawn
 * @param picture the figures
 * @param area the part of the drawing's plane that is shown
 * @param ways of the packet that was asked about, drawn over it
 */
public record Excerpt(Topology topology, Picture picture, Rect area, Optional<AnswerWays> ways) {
  private static final double MARGIN = 32;

  /** The whole drawing, without a way. */
  public static Excerpt whole(Document document) {
    return whole(document, Optional.empty());
  }

  /**
   * The whole drawing.
   *
   * @param answer whose ways are drawn over it
   */
  public static Excerpt whole(Document document, Optional<Answer> answer) {
    Picture picture = PictureBuilder.of(document);
    Optional<AnswerWays> ways = answer.map(each -> AnswerWays.of(each, picture));
    Rect drawn =
        ways.flatMap(AnswerWays::bounds).map(picture.bounds()::union).orElse(picture.bounds());
    return new Excerpt(document.topology(), picture, drawn.grow(MARGIN), ways);
  }

  /** These resources, what is drawn in them, and the wires between them; nothing around them. */
  public static Excerpt selection(Document document, Set<ResourceId> chosen) {
    Picture picture = PictureBuilder.of(document).only(chosen);
    return new Excerpt(
        document.topology(), picture, picture.bounds().grow(MARGIN), Optional.empty());
  }

  /**
   * What lies in a part of the plane.
   *
   * @param answer whose ways are drawn over it
   */
  public static Excerpt part(Document document, Rect area, Optional<Answer> answer) {
    Picture picture = PictureBuilder.of(document);
    return new Excerpt(
        document.topology(), picture, area, answer.map(each -> AnswerWays.of(each, picture)));
  }

  /**
   * Paints it.
   *
   * @param scale pixels for each pixel at 100 %: where it is small, less is painted
   */
  public void paint(Theme theme, double scale, Brush brush) {
    new Painter(theme, scale).paint(picture, area, brush);
    ways.ifPresent(new WayPainter(theme, scale, brush)::paint);
  }
}
