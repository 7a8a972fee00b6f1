package dev.hopscope.model.resource;

/**
 * The id of a resource, of any shape: {@code vpc-0a1c}, {@code us-east-1a}, {@code VpcId:5}.
 *
 * @param value the text; not blank
 */
public record ResourceId(String value) implements Comparable<ResourceId> {
  /** Refuses a blank id. */
  public ResourceId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a resource id may not be blank");
    }
  }

  /** The id with this text. */
  public static ResourceId of(String value) {
    return new ResourceId(value);
  }

  /** Orders as a person counts: {@code subnet-2} before {@code subnet-10}. */
  @Override
  public int compareTo(ResourceId other) {
    return NaturalOrder.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
