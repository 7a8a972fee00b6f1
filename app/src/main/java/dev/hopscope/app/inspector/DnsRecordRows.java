package dev.hopscope.app.inspector;

import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.DnsRecord;
import dev.hopscope.model.resource.PrivateHostedZone;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The records of a private hosted zone. */
final class DnsRecordRows extends ListRows<DnsRecord> {
  private static final int NAME = 0;
  private static final int TYPE = 1;

  private final Subject<PrivateHostedZone> subject;

  DnsRecordRows(Subject<PrivateHostedZone> subject) {
    this.subject = subject;
  }

  @Override
  public String noun() {
    return "record";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("Name", 1.4, Entry.TYPED),
        new Column("Type", 0.6, Entry.CHOSEN),
        new Column("Values", 1.4, Entry.TYPED));
  }

  @Override
  public List<String> proposals(int line, int column) {
    return column == TYPE
        ? Stream.of(DnsRecord.Type.values()).map(DnsRecord.Type::name).toList()
        : List.of();
  }

  @Override
  List<DnsRecord> rows() {
    return subject.now().records();
  }

  @Override
  List<String> cells(DnsRecord row) {
    return List.of(row.name(), row.type().name(), String.join(", ", row.values()));
  }

  @Override
  Parsed<DnsRecord> changed(DnsRecord row, int column, String text) {
    return switch (column) {
      case NAME -> made(text, row.type(), row.values());
      case TYPE -> retyped(row, text);
      default ->
          made(
              row.name(),
              row.type(),
              Arrays.stream(text.split(",", -1)).filter(value -> !value.isBlank()).toList());
    };
  }

  /** Values of another type would be none: the new type begins with an example. */
  private static Parsed<DnsRecord> retyped(DnsRecord row, String text) {
    Optional<DnsRecord.Type> type =
        Stream.of(DnsRecord.Type.values())
            .filter(each -> each.name().equals(text.strip().toUpperCase(Locale.ROOT)))
            .findFirst();
    if (type.isEmpty()) {
      return Parsed.bad(text + " is none of A, AAAA, CNAME and ALIAS");
    }
    Parsed<DnsRecord> kept = made(row.name(), type.get(), row.values());
    return kept instanceof Parsed.Ok<DnsRecord>
        ? kept
        : made(row.name(), type.get(), List.of(example(type.get())));
  }

  private static String example(DnsRecord.Type type) {
    return switch (type) {
      case A -> "10.0.0.10";
      case AAAA -> "2001:db8::10";
      case CNAME, ALIAS -> "name.example";
    };
  }

  private static Parsed<DnsRecord> made(String name, DnsRecord.Type type, List<String> values) {
    try {
      return Parsed.ok(new DnsRecord(name, type, values));
    } catch (IllegalArgumentException refused) {
      return Parsed.bad(String.valueOf(refused.getMessage()));
    }
  }

  @Override
  Parsed<DnsRecord> fresh(List<DnsRecord> rows) {
    String domain = subject.now().domain();
    return made(
        domain.isEmpty() ? "name.example" : "name." + domain,
        DnsRecord.Type.A,
        List.of(example(DnsRecord.Type.A)));
  }

  @Override
  Edit replace(List<DnsRecord> rows) {
    return Subject.replace(subject.now().withRecords(rows));
  }
}
