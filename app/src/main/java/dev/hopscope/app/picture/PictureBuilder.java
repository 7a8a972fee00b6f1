package dev.hopscope.app.picture;

import dev.hopscope.app.picture.Nesting.Standing;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Draws a document. Every resource gets a figure, or is seen where its owner is. */
public final class PictureBuilder {
  /** Under this id {@link Picture#spots} has where the internet is drawn. */
  public static final ResourceId INTERNET = ResourceId.of("internet");

  private static final double ABOVE_REGIONS = 64;

  private final Picture before;
  private final Nesting nesting;
  private final Fitting fitting;
  private final Places places;
  private final List<Figure> boxes = new ArrayList<>();
  private final List<Figure> titles = new ArrayList<>();
  private final Icons icons;
  private final Map<ResourceId, Rect> spots = new HashMap<>();

  private PictureBuilder(Document document, Picture before) {
    this.before = before;
    Topology topology = document.topology();
    this.nesting = Nesting.of(topology);
    this.fitting = new Fitting(nesting, before.kept().texts());
    this.places = Places.of(nesting, fitting, document.diagram());
    this.icons = new Icons(fitting, spots);
  }

  /** The picture of a document; the same for the same document. */
  public static Picture of(Document document) {
    return after(Picture.empty(), document);
  }

  /** The picture of a document after an edit: wires stay as they are where nothing came between. */
  public static Picture after(Picture before, Document document) {
    return document.topology().vertexSet().isEmpty()
        ? Picture.empty()
        : new PictureBuilder(document, before).build();
  }

  private Picture build() {
    nesting.in(Optional.empty(), Standing.BOX).forEach(this::container);
    nesting
        .in(Optional.empty(), Standing.INSIDE)
        .forEach(
            each -> places.of(each.id()).ifPresent(icon -> icons.below(each, icon, Tone.REGION)));
    Optional<Rect> internet = internet();
    internet.ifPresent(icons::internet);
    Wiring wiring =
        before.kept().wiring().after(Wires.of(nesting, fitting, places, internet), ground());
    for (Resource each : nesting.in(Optional.empty(), Standing.BETWEEN)) {
      Optional.ofNullable(wiring.signs().get(each.id()))
          .ifPresent(sign -> icons.at(each, sign.icon(), sign.text()));
    }
    wiring
        .wires()
        .forEach(wire -> wire.resource().ifPresent(id -> spots.putIfAbsent(id, wire.bounds())));
    bareShelf();
    nesting
        .standIns()
        .forEach(
            (part, owner) ->
                Optional.ofNullable(spots.get(owner)).ifPresent(spot -> spots.put(part, spot)));
    Set<ResourceId> shown = new HashSet<>(icons.shown());
    nesting.standIns().entrySet().stream()
        .filter(each -> icons.shown().contains(each.getValue()))
        .map(Map.Entry::getKey)
        .forEach(shown::add);
    List<Figure> figures = new ArrayList<>(boxes);
    figures.addAll(wiring.wires());
    figures.addAll(titles);
    figures.addAll(icons.figures());
    return Picture.of(figures, spots, shown, new Kept(wiring, fitting.texts()));
  }

  private Ground ground() {
    return new Ground(
        rects(nesting.in(Optional.empty(), Standing.BOX)),
        rects(nesting.topology().all(Vpc.class)),
        Stream.concat(titles.stream(), icons.figures().stream()).map(Figure::bounds).toList());
  }

  private List<Rect> rects(List<? extends Resource> boxes) {
    return boxes.stream().flatMap(box -> places.of(box.id()).stream()).toList();
  }

  private void container(Resource container) {
    Rect box = places.of(container.id()).orElse(new Rect(0, 0, 0, 0));
    Tone tone = tone(container);
    box(container, tone, box);
    places.zonesOf(container.id()).forEach(this::zone);
    nesting.in(container.id(), Standing.BOX).forEach(this::container);
    for (Resource each : nesting.in(container.id(), Standing.INSIDE)) {
      places
          .of(each.id())
          .ifPresent(
              icon -> {
                icons.below(each, icon, tone);
                icons.chipsBelow(fitting.chips(Optional.of(each.id())), fitting.cell(each, icon));
              });
    }
    for (Standing edge : List.of(Standing.ON_TOP, Standing.ON_BOTTOM, Standing.ON_SIDE)) {
      for (Resource each : nesting.in(container.id(), edge)) {
        double width = fitting.textWidth(each);
        double height = fitting.textHeight(each);
        places
            .of(each.id())
            .ifPresent(icon -> icons.beside(each, icon, Borders.text(icon, box, width, height)));
      }
    }
    List<Resource> chips = fitting.chips(Optional.of(container.id()));
    icons.chips(
        chips,
        fitting.shelf(
            chips,
            box.x() + Measures.VPC_PAD,
            places.shelfTop(container.id()),
            box.width() - 2 * Measures.VPC_PAD));
  }

  private Tone tone(Resource container) {
    if (container instanceof Subnet subnet) {
      return Tone.of(nesting.typeOf(subnet));
    }
    return container instanceof Vpc ? Tone.VPC : Tone.REGION;
  }

  private void box(Resource container, Tone tone, Rect box) {
    Optional<ResourceId> id = Optional.of(container.id());
    boxes.add(new Figure.Box(id, tone, box));
    spots.put(container.id(), box);
    double x = box.x() + 12;
    titles.add(label(id, container.label(), Lettering.TITLE, tone, x, box.y() + 7));
    fitting
        .caption(container)
        .ifPresent(
            caption -> titles.add(label(id, caption, Lettering.DETAIL, tone, x, box.y() + 24)));
    if (container instanceof Subnet subnet) {
      double width = fitting.tagWidth(subnet);
      titles.add(
          new Figure.Badge(
              id,
              fitting.tag(subnet),
              tone,
              Optional.empty(),
              new Rect(box.right() - width - 9, box.y() + 6, width, 18)));
    }
  }

  private void zone(ResourceId id, Rect box) {
    String name =
        nesting.topology().find(id, AvailabilityZone.class).map(Resource::label).orElse(id.value());
    boxes.add(new Figure.Box(Optional.of(id), Tone.ZONE, box));
    spots.putIfAbsent(id, box);
    titles.add(label(Optional.of(id), name, Lettering.TITLE, Tone.ZONE, box.x() + 12, box.y() + 7));
  }

  private static Figure label(
      Optional<ResourceId> id, String text, Lettering lettering, Tone tone, double x, double y) {
    return new Figure.Label(
        id,
        text,
        lettering,
        tone,
        false,
        new Rect(x, y, lettering.width(text), lettering.lineHeight()));
  }

  /** Above everything, over the first gateway that leads there; also where nothing yet does. */
  private Optional<Rect> internet() {
    List<Rect> gateways =
        nesting.topology().all(Vpc.class).stream()
            .flatMap(vpc -> nesting.in(vpc.id(), Standing.ON_TOP).stream())
            .flatMap(gateway -> places.of(gateway.id()).stream())
            .toList();
    if (gateways.isEmpty()) {
      return Optional.empty();
    }
    double top = places.all().values().stream().mapToDouble(Rect::y).min().orElse(0);
    double highest = gateways.stream().mapToDouble(Rect::y).min().orElse(0);
    double mean =
        gateways.stream()
            .filter(gateway -> gateway.y() == highest)
            .mapToDouble(gateway -> gateway.center().x())
            .average()
            .orElse(0);
    return Optional.of(
        new Rect(mean - Measures.ICON / 2, top - ABOVE_REGIONS, Measures.ICON, Measures.ICON));
  }

  /** Tables and filters whose container is not there. */
  private void bareShelf() {
    List<Resource> chips = fitting.chips(Optional.empty());
    Rect all = spots.values().stream().reduce(Rect::union).orElse(new Rect(0, 0, 0, 0));
    icons.chips(
        chips,
        fitting.shelf(
            chips,
            all.x(),
            all.bottom() + Measures.ROW_GAP,
            Math.max(all.width(), 4 * Measures.VPC_WIDTH)));
  }
}
