package dev.hopscope.app.inspector;

import dev.hopscope.model.edit.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Rows that are tried in the order of their numbers, of which no two are the same. */
abstract class NumberedRows<R> extends ListRows<R> {
  private final int first;
  private final int step;
  private final int highest;

  /**
   * Rows numbered from {@code first} up by {@code step}.
   *
   * @param highest the highest number a row may have
   */
  NumberedRows(int first, int step, int highest) {
    this.first = first;
    this.step = step;
    this.highest = highest;
  }

  /** The number of a row; empty for one that AWS wrote. */
  abstract OptionalInt numberOf(R row);

  /** The same row with another number. */
  abstract R numbered(R row, int number);

  /** The row with the number that was typed, unless another has it. */
  final Parsed<R> renumbered(R row, String text) {
    return Typed.number(text, "rule number", 1, highest)
        .map(Long::intValue)
        .flatMap(
            number ->
                !numberOf(row).equals(OptionalInt.of(number)) && numbers(rows()).contains(number)
                    ? Parsed.bad("there is a rule " + number + " already")
                    : Parsed.ok(numbered(row, number)));
  }

  @Override
  R copyOf(R row, List<R> rows) {
    return free(rows, numberOf(row).orElse(0)) instanceof Parsed.Ok<Integer>(Integer number, _)
        ? numbered(row, number)
        : row;
  }

  /**
   * A number one step above this one, or above the highest where it is 0, moved up to a free one.
   */
  final Parsed<Integer> free(List<R> rows, int above) {
    List<Integer> taken = numbers(rows);
    int last =
        taken.stream()
            .filter(number -> number + step <= highest)
            .reduce(Integer::max)
            .orElse(first - step);
    int number = (above > 0 ? above : last) + step;
    while (taken.contains(number)) {
      number++;
    }
    return number <= highest
        ? Parsed.ok(number)
        : Parsed.bad("no rule number is free above " + last);
  }

  final List<Integer> numbers(List<R> rows) {
    return rows.stream()
        .map(this::numberOf)
        .filter(OptionalInt::isPresent)
        .map(OptionalInt::getAsInt)
        .toList();
  }

  @Override
  public boolean isOrdered() {
    return true;
  }

  /** The row takes the number of the one that was there, and each between them its neighbour's. */
  @Override
  public Optional<Edit> move(int line, int by) {
    List<R> now = rows();
    int to = line + by;
    if (line >= now.size() || to < 0 || to >= now.size()) {
      return Optional.empty();
    }
    int first = Math.min(line, to);
    int end = Math.max(line, to) + 1;
    List<Integer> numbers = numbers(now.subList(first, end));
    if (numbers.size() < end - first) {
      return Optional.empty();
    }
    List<R> moved = new ArrayList<>(now);
    moved.add(to, moved.remove(line));
    for (int i = first; i < end; i++) {
      moved.set(i, numbered(moved.get(i), numbers.get(i - first)));
    }
    return Optional.of(replace(moved));
  }

  /** The same order with the usual distance between the numbers. */
  @Override
  public Optional<Edit> respace() {
    List<R> now = rows();
    boolean wide = first + (long) step * now.size() <= highest;
    List<R> spaced = new ArrayList<>();
    int next = wide ? first : 1;
    for (R row : now) {
      if (numberOf(row).isEmpty()) {
        spaced.add(row);
      } else {
        spaced.add(numbered(row, next));
        next += wide ? step : 1;
      }
    }
    return spaced.equals(now) ? Optional.empty() : Optional.of(replace(spaced));
  }
}
