package dev.hopscope.app.inspector;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.aws.AwsTables;
import dev.hopscope.model.edit.Edit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A list of ranges, such as the entries of a prefix list or the networks behind a VPN. */
final class CidrRows extends ListRows<Cidr> {
  private final Supplier<List<Cidr>> shown;
  private final Function<List<Cidr>, Edit> change;
  private final Function<String, Parsed<Cidr>> read;
  private final Function<List<Cidr>, Parsed<Cidr>> next;

  /**
   * Ranges.
   *
   * @param read what may stand in the list
   * @param next what is added
   */
  CidrRows(
      Supplier<List<Cidr>> shown,
      Function<List<Cidr>, Edit> change,
      Function<String, Parsed<Cidr>> read,
      Function<List<Cidr>, Parsed<Cidr>> next) {
    this.shown = shown;
    this.change = change;
    this.read = read;
    this.next = next;
  }

  /** Ranges of both families; what is added is for documentation until it is overwritten. */
  static CidrRows any(Supplier<List<Cidr>> shown, Function<List<Cidr>, Edit> change) {
    return new CidrRows(shown, change, Typed::cidr, CidrRows::example);
  }

  /** The first of the ranges for documentation that is not in the list (RFC 5737). */
  static Parsed<Cidr> example(List<Cidr> taken) {
    return Parsed.of(
        List.of("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24").stream()
            .map(Cidr::parse)
            .filter(cidr -> !taken.contains(cidr))
            .findFirst(),
        "write over the examples first");
  }

  @Override
  public String noun() {
    return "range";
  }

  @Override
  public List<Column> columns() {
    return List.of(new Column("Range", 1, Entry.TYPED));
  }

  @Override
  List<Cidr> rows() {
    return shown.get();
  }

  @Override
  List<String> cells(Cidr row) {
    return List.of(row.toString());
  }

  @Override
  Parsed<Cidr> changed(Cidr row, int column, String text) {
    return read.apply(text)
        .flatMap(
            cidr ->
                !cidr.equals(row) && rows().contains(cidr)
                    ? Parsed.bad(cidr + " is in the list already")
                    : Parsed.ok(cidr));
  }

  @Override
  Parsed<Cidr> fresh(List<Cidr> rows) {
    return next.apply(rows);
  }

  @Override
  Cidr copyOf(Cidr row, List<Cidr> rows) {
    return fresh(rows) instanceof Parsed.Ok<Cidr>(Cidr cidr, _) ? cidr : row;
  }

  @Override
  Parsed<Optional<Cidr>> pasted(PastedTable.Line line, List<Cidr> rows) {
    return pasted(line.under("range", "cidr", "cidr block").orElseGet(() -> line.at(0)), rows);
  }

  private Parsed<Optional<Cidr>> pasted(String text, List<Cidr> rows) {
    return read.apply(text).map(cidr -> rows.contains(cidr) ? Optional.empty() : Optional.of(cidr));
  }

  /** The entries of a prefix list may be pasted into any list of ranges. */
  @Override
  Parsed<List<Pasted<Cidr>>> described(DescribedTable answer) {
    return answer.rows(
        "get-managed-prefix-list-entries",
        answer.answer().prefixLists(),
        AwsTables.ListEntries::list,
        Optional.empty(),
        AwsTables.ListEntries::entries,
        cidr -> new Pasted<Cidr>("The range " + cidr, rows -> pasted(cidr.toString(), rows)));
  }

  @Override
  Edit replace(List<Cidr> rows) {
    return change.apply(rows);
  }
}
