package dev.hopscope.app.picture;

import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What is written at each resource, worked out once for as long as the resource stays the same. */
final class Texts {
  /**
   * Name and caption.
   *
   * @param resource whose text it is
   * @param part the interface by which it is in the network, if it is a host
   * @param caption the line below the name, if there is one
   * @param width of the wider line
   * @param height of all lines
   */
  record Text(
      Resource resource,
      Optional<NetworkInterface> part,
      Optional<String> caption,
      double width,
      double height) {

    static Text of(Resource resource, Optional<NetworkInterface> part) {
      Optional<String> caption = Captions.of(resource, part);
      return new Text(
          resource,
          part,
          caption,
          Math.max(
              Lettering.NAME.width(resource.label()),
              caption.map(Lettering.DETAIL::width).orElse(0.0)),
          Lettering.NAME.lineHeight() + (caption.isPresent() ? Lettering.DETAIL.lineHeight() : 0));
    }

    private boolean isOf(Resource other, Optional<NetworkInterface> otherPart) {
      return Objects.equals(resource, other) && part.equals(otherPart);
    }
  }

  private final Nesting nesting;
  private final Map<ResourceId, Text> before;
  private final Map<ResourceId, Text> texts = new HashMap<>();

  /**
   * The texts of a network.
   *
   * @param before those of the picture before an edit
   */
  Texts(Nesting nesting, Map<ResourceId, Text> before) {
    this.nesting = nesting;
    this.before = before;
  }

  Text of(Resource resource) {
    return texts.computeIfAbsent(
        resource.id(),
        id -> {
          Optional<NetworkInterface> part = nesting.primary(id);
          return Optional.ofNullable(before.get(id))
              .filter(text -> text.isOf(resource, part))
              .orElseGet(() -> Text.of(resource, part));
        });
  }

  /** All that were asked for, for the picture after the next edit. */
  Map<ResourceId, Text> all() {
    return texts;
  }
}
