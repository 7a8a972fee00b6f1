package dev.hopscope.app.inspector;

import dev.hopscope.model.address.AddressPool;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.Vpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ranges of a VPC: the primary one, secondary ones, and IPv6, public and private. */
final class VpcRangeRows extends ListRows<VpcRangeRows.Range> {
  private static final Cidr PRIVATE = Cidr.parse("10.0.0.0/8");
  private static final int USUAL_LENGTH = 16;

  private final Subject<Vpc> subject;

  /** A range and what it is to its VPC. */
  record Range(Cidr cidr, Use use) {}

  /** What a range is to its VPC. */
  enum Use {
    PRIMARY("primary"),
    SECONDARY("secondary"),
    PUBLIC_IPV6("IPv6, public"),
    PRIVATE_IPV6("IPv6, private");

    private final String text;

    Use(String text) {
      this.text = text;
    }
  }

  VpcRangeRows(Subject<Vpc> subject) {
    this.subject = subject;
  }

  @Override
  public String noun() {
    return "range";
  }

  @Override
  public List<Column> columns() {
    return List.of(new Column("Range", 3, Entry.TYPED), new Column("Use", 2, Entry.CHOSEN));
  }

  @Override
  List<Range> rows() {
    Vpc vpc = subject.now();
    List<Range> rows = new ArrayList<>();
    for (Cidr cidr : vpc.cidrs()) {
      rows.add(new Range(cidr, rows.isEmpty() ? Use.PRIMARY : Use.SECONDARY));
    }
    vpc.ipv6Cidrs().forEach(cidr -> rows.add(new Range(cidr, Use.PUBLIC_IPV6)));
    vpc.privateIpv6Cidrs().forEach(cidr -> rows.add(new Range(cidr, Use.PRIVATE_IPV6)));
    return rows;
  }

  @Override
  List<String> cells(Range row) {
    return List.of(row.cidr().toString(), row.use().text);
  }

  @Override
  public boolean isEditable(int line, int column) {
    return column == 0 || rows().get(line).cidr().family() == Family.IPV6;
  }

  @Override
  public List<String> proposals(int line, int column) {
    return List.of(Use.PUBLIC_IPV6.text, Use.PRIVATE_IPV6.text);
  }

  @Override
  Parsed<Range> changed(Range row, int column, String text) {
    if (column == 1) {
      return Parsed.ok(
          new Range(
              row.cidr(), text.equals(Use.PRIVATE_IPV6.text) ? Use.PRIVATE_IPV6 : Use.PUBLIC_IPV6));
    }
    return Typed.cidr(text)
        .flatMap(
            cidr -> {
              boolean primary = row.use() == Use.PRIMARY;
              if (primary && cidr.family() == Family.IPV6) {
                return Parsed.bad("the primary range of a VPC is IPv4");
              }
              return Parsed.ok(new Range(cidr, useOf(cidr, row.use())));
            });
  }

  @Override
  Parsed<Range> fresh(List<Range> rows) {
    List<Cidr> taken = rows.stream().map(Range::cidr).toList();
    Optional<Cidr> free = AddressPool.nextFree(PRIVATE, USUAL_LENGTH, taken);
    return Parsed.of(free.map(cidr -> new Range(cidr, Use.SECONDARY)), "10.0.0.0/8 is full");
  }

  @Override
  Range copyOf(Range row, List<Range> rows) {
    return fresh(rows) instanceof Parsed.Ok<Range>(Range range, _) ? range : row;
  }

  @Override
  Edit replace(List<Range> rows) {
    return Subject.replace(
        subject
            .now()
            .withCidrs(of(rows, Use.PRIMARY, Use.SECONDARY))
            .withIpv6Cidrs(of(rows, Use.PUBLIC_IPV6), of(rows, Use.PRIVATE_IPV6)));
  }

  @Override
  boolean isRemovable(Range row) {
    return row.use() != Use.PRIMARY;
  }

  private static Use useOf(Cidr cidr, Use before) {
    if (cidr.family() == Family.IPV4) {
      return before == Use.PRIMARY ? Use.PRIMARY : Use.SECONDARY;
    }
    return before == Use.PRIVATE_IPV6 ? Use.PRIVATE_IPV6 : Use.PUBLIC_IPV6;
  }

  private static List<Cidr> of(List<Range> rows, Use... uses) {
    return rows.stream()
        .filter(row -> Stream.of(uses).anyMatch(use -> use == row.use()))
        .map(Range::cidr)
        .toList();
  }
}
