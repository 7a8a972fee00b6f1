package dev.hopscope.model.resource;

import java.util.List;

/**
 * An AWS Region; its id is the Region's code, such as {@code us-east-1}.
 *
 * @param id the Region's code
 * @param name a name for people, such as "N. Virginia"
 */
public record Region(ResourceId id, String name) implements Container {

  @Override
  public ResourceKind kind() {
    return ResourceKind.REGION;
  }

  @Override
  public List<Reference> references() {
    return List.of();
  }

  @Override
  public Region withName(String newName) {
    return new Region(id, newName);
  }
}
