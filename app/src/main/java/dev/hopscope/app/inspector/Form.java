package dev.hopscope.app.inspector;

import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SearchableComboBox;

/** The fields and tables of one resource, in the order in which they are added. */
final class Form<R extends Resource> extends VBox {
  private static final Map<String, String> ABBREVIATIONS =
      Stream.of(
              "ALB", "BGP", "HTTP", "HTTPS", "IP", "QUIC", "TCP", "TLS", "UDP", "VPC", "VPCs",
              "VPN")
          .collect(Collectors.toMap(word -> word.toUpperCase(Locale.ROOT), word -> word));
  private static final double LABEL_WIDTH = 104;

  private final Subject<R> subject;
  private final List<Part> parts = new ArrayList<>();

  Form(Subject<R> subject) {
    super(8);
    this.subject = subject;
  }

  Subject<R> subject() {
    return subject;
  }

  /** Shows what the document says now. */
  void refresh() {
    parts.forEach(Part::refresh);
  }

  /** A heading for what follows. */
  void section(String title) {
    Label heading = new Label(title);
    heading.getStyleClass().add("section-title");
    getChildren().add(heading);
  }

  /** A part beside its label. */
  void row(String label, Part part) {
    Label name = new Label(label);
    name.setMinWidth(LABEL_WIDTH);
    name.setPrefWidth(LABEL_WIDTH);
    name.setWrapText(true);
    boolean control = part.node() instanceof VBox || part.node() instanceof ComboBox;
    name.getStyleClass()
        .addAll("field-label", control ? "field-label-of-control" : "field-label-of-text");
    name.setLabelFor(part.node());
    HBox line = new HBox(8, name, part.node());
    line.setAlignment(control ? Pos.TOP_LEFT : Pos.BASELINE_LEFT);
    HBox.setHgrow(part.node(), Priority.ALWAYS);
    getChildren().add(line);
    parts.add(part);
  }

  /** A part over the whole width. */
  void wide(Part part) {
    getChildren().add(part.node());
    parts.add(part);
  }

  /** A text field. */
  void text(String label, Function<R, String> shown, Function<String, Parsed<R>> changed) {
    row(
        label,
        new TextPart(
            label,
            () -> shown.apply(subject.now()),
            typed -> changed.apply(typed).map(Subject::replace),
            subject.changing(label)));
  }

  /** The Name tag, which every kind has. */
  void name() {
    row(
        "Name",
        new TextPart(
            "Name",
            () -> subject.now().name(),
            typed -> Parsed.ok(new Edit.Rename(subject.id(), typed.strip())),
            subject::apply));
  }

  /** Something on or off. */
  void toggle(String label, Function<R, Boolean> shown, BiFunction<R, Boolean, R> changed) {
    wide(
        new TogglePart(
            label,
            () -> shown.apply(subject.now()),
            on -> Subject.replace(changed.apply(subject.now(), on)),
            subject.changing(label)));
  }

  /** One of the values of an enumeration. */
  <E extends Enum<E>> void choice(
      String label, E[] values, Function<R, E> shown, BiFunction<R, E, R> changed) {
    row(
        label,
        new ChoicePart<>(
            label,
            new ComboBox<>(),
            () -> List.of(values),
            () -> shown.apply(subject.now()),
            Form::words,
            chosen -> Subject.replace(changed.apply(subject.now(), chosen)),
            subject.changing(label)));
  }

  /** A resource that this one names, or none, called {@code none}; and a link to it. */
  void reference(
      String label,
      String none,
      Supplier<List<ResourceId>> candidates,
      Function<R, Optional<ResourceId>> shown,
      Function<Optional<ResourceId>, Edit> change) {
    reference(
        label,
        none,
        () ->
            Stream.concat(
                    Stream.of(Optional.<ResourceId>empty()),
                    candidates.get().stream().map(Optional::of))
                .toList(),
        () -> shown.apply(subject.now()),
        change);
  }

  /** A resource that this one must name, and a link to it. */
  void reference(
      String label,
      Supplier<List<ResourceId>> candidates,
      Function<R, ResourceId> shown,
      Function<ResourceId, Edit> change) {
    reference(
        label,
        "",
        () -> candidates.get().stream().map(Optional::of).toList(),
        () -> Optional.of(shown.apply(subject.now())),
        chosen -> chosen.map(change).orElseGet(() -> Subject.replace(subject.now())));
  }

  private void reference(
      String label,
      String none,
      Supplier<List<Optional<ResourceId>>> choices,
      Supplier<Optional<ResourceId>> shown,
      Function<Optional<ResourceId>, Edit> change) {
    ChoicePart<Optional<ResourceId>> choice =
        new ChoicePart<>(
            label,
            new SearchableComboBox<>(),
            choices,
            shown,
            chosen -> chosen.map(subject.names()::precise).orElse(none),
            change,
            subject.changing(label));
    LinksPart link = links(() -> shown.get().stream().toList(), "");
    VBox both = new VBox(2, choice.node(), link.node());
    row(
        label,
        new Part() {
          @Override
          public Node node() {
            return both;
          }

          @Override
          public void refresh() {
            choice.refresh();
            link.refresh();
          }
        });
  }

  /** Resources to read about elsewhere. */
  void links(String label, Supplier<List<ResourceId>> shown, String none) {
    row(label, links(shown, none));
  }

  private LinksPart links(Supplier<List<ResourceId>> shown, String none) {
    return new LinksPart(shown, id -> subject.names().label(id), subject::select, none);
  }

  /** One resource to read about elsewhere. */
  void link(String label, Function<R, ResourceId> shown) {
    links(label, () -> List.of(shown.apply(subject.now())), "");
  }

  /** Any number of resources, ticked in a list. */
  void members(
      String label,
      Supplier<List<ResourceId>> candidates,
      Supplier<List<ResourceId>> members,
      Function<List<ResourceId>, Edit> change) {
    row(label, new MembersPart(label, candidates, members, change, subject));
  }

  /** Something that follows from the network. */
  void fact(String label, Supplier<String> shown) {
    row(label, new FactPart(shown));
  }

  /** What to know about the field above. */
  void hint(String text) {
    Label hint = new Label(text);
    hint.setWrapText(true);
    hint.setMinHeight(Label.USE_PREF_SIZE);
    hint.getStyleClass().add("field-hint");
    HBox line = new HBox(8, gap(), hint);
    HBox.setHgrow(hint, Priority.ALWAYS);
    getChildren().add(line);
  }

  private static Region gap() {
    Region gap = new Region();
    gap.setMinWidth(LABEL_WIDTH);
    return gap;
  }

  /** A table under a heading. */
  void table(String title, Rows rows) {
    section(title);
    wide(new RowTable(title, rows, subject.changing(title)));
  }

  /** A constant in words, abbreviations as the console writes them. */
  static String words(Enum<?> constant) {
    return Arrays.stream(constant.name().split("_"))
        .map(word -> ABBREVIATIONS.getOrDefault(word, word.toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining(" "));
  }
}
