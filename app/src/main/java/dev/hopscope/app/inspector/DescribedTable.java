package dev.hopscope.app.inspector;

import dev.hopscope.app.inspector.ListRows.Pasted;
import dev.hopscope.model.aws.AwsTables;
import dev.hopscope.model.resource.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A pasted answer of the AWS command line, of which one table is taken. */
record DescribedTable(AwsTables.Described answer) {

  /** The answer; where the text is none, why. */
  static Parsed<DescribedTable> of(String text) {
    return switch (AwsTables.read(text)) {
      case AwsTables.Described described -> Parsed.ok(new DescribedTable(described));
      case AwsTables.Unread(String why) ->
          Parsed.bad("Nothing was pasted: the JSON is no answer of the AWS command line, " + why);
    };
  }

  /**
   * The rows of the table with this id; of another one where it is the only one.
   *
   * @param call what is to be pasted, such as {@code describe-route-tables}
   * @param rows the rows of a table
   * @param pasted how one of them is pasted
   */
  <T, S, R> Parsed<List<Pasted<R>>> rows(
      String call,
      List<T> tables,
      Function<T, Optional<ResourceId>> idOf,
      Optional<ResourceId> own,
      Function<T, List<S>> rows,
      Function<S, Pasted<R>> pasted) {
    Optional<T> found =
        tables.stream()
            .filter(each -> own.isPresent() && idOf.apply(each).equals(own))
            .findFirst()
            .or(() -> tables.size() == 1 ? Optional.of(tables.getFirst()) : Optional.empty());
    return Parsed.of(
        found.map(table -> rows.apply(table).stream().map(pasted).toList()),
        "Nothing was pasted: " + whyNot(call, tables.size(), own));
  }

  private String whyNot(String call, int count, Optional<ResourceId> own) {
    return count == 0
        ? answer.notes().stream().findFirst().orElse("this table takes what " + call + " answers.")
        : "the answer has %d tables, and none of them is %s. Paste one alone."
            .formatted(count, own.map(ResourceId::value).orElse("this"));
  }
}
