package dev.hopscope.app.inspector;

import java.util.Optional;
import java.util.function.Function;

/** What someone typed, read: a value, or the reason why it is none. */
sealed interface Parsed<T> {

  /**
   * It can be read.
   *
   * @param note what AWS makes of it, where that is not what was typed; may be empty
   */
  record Ok<T>(T value, String note) implements Parsed<T> {}

  /** It cannot be read. */
  record Bad<T>(String reason) implements Parsed<T> {}

  static <T> Parsed<T> ok(T value) {
    return new Ok<>(value, "");
  }

  static <T> Parsed<T> bad(String reason) {
    return new Bad<>(reason);
  }

  /** A value where there is one, else the reason. */
  static <T> Parsed<T> of(Optional<T> value, String reason) {
    return value.map(Parsed::ok).orElseGet(() -> bad(reason));
  }

  /** The same with another value, where there is one. */
  default <U> Parsed<U> map(Function<T, U> function) {
    return switch (this) {
      case Ok<T>(T value, String note) -> new Ok<>(function.apply(value), note);
      case Bad<T>(String reason) -> bad(reason);
    };
  }

  /** What the function makes of the value, where there is one. */
  default <U> Parsed<U> flatMap(Function<T, Parsed<U>> function) {
    return switch (this) {
      case Ok<T>(T value, String note) ->
          switch (function.apply(value)) {
            case Ok<U>(U next, String other) -> new Ok<>(next, other.isEmpty() ? note : other);
            case Bad<U> bad -> bad;
          };
      case Bad<T>(String reason) -> bad(reason);
    };
  }

  /** The reason or the note: what is said beside the field; may be empty. */
  default String remark() {
    return switch (this) {
      case Ok<T>(_, String note) -> note;
      case Bad<T>(String reason) -> reason;
    };
  }

  /** Whether there is a value. */
  default boolean isOk() {
    return this instanceof Ok<T>;
  }
}
