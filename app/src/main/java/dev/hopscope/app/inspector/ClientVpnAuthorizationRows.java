package dev.hopscope.app.inspector;

import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.ClientVpnAuthorization;
import dev.hopscope.model.resource.ClientVpnEndpoint;
import java.util.List;
import java.util.Optional;

/** The authorization rules of a Client VPN endpoint. */
final class ClientVpnAuthorizationRows extends ListRows<ClientVpnAuthorization> {
  private static final int DESTINATION = 0;
  private static final String ALL = "all clients";

  private final Subject<ClientVpnEndpoint> subject;

  ClientVpnAuthorizationRows(Subject<ClientVpnEndpoint> subject) {
    this.subject = subject;
  }

  @Override
  public String noun() {
    return "rule";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("Destination", 1, Entry.PROPOSED), new Column("Group", 1, Entry.PROPOSED));
  }

  @Override
  List<ClientVpnAuthorization> rows() {
    return subject.now().authorizationRules();
  }

  @Override
  List<String> cells(ClientVpnAuthorization row) {
    return List.of(row.destination().toString(), row.group().orElse(ALL));
  }

  @Override
  public List<String> proposals(int line, int column) {
    return column == DESTINATION ? List.of("0.0.0.0/0") : List.of(ALL);
  }

  @Override
  Parsed<ClientVpnAuthorization> changed(ClientVpnAuthorization row, int column, String text) {
    if (column == DESTINATION) {
      return Typed.cidr(text).map(cidr -> new ClientVpnAuthorization(cidr, row.group()));
    }
    String group = text.strip();
    return Parsed.ok(
        new ClientVpnAuthorization(
            row.destination(),
            group.isEmpty() || group.equals(ALL) ? Optional.empty() : Optional.of(group)));
  }

  @Override
  Parsed<ClientVpnAuthorization> fresh(List<ClientVpnAuthorization> rows) {
    return CidrRows.example(rows.stream().map(ClientVpnAuthorization::destination).toList())
        .map(cidr -> new ClientVpnAuthorization(cidr, Optional.empty()));
  }

  @Override
  Edit replace(List<ClientVpnAuthorization> rows) {
    return Subject.replace(subject.now().withAuthorizationRules(rows));
  }
}
