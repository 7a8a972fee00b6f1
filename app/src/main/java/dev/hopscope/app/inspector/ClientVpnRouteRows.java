package dev.hopscope.app.inspector;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.ClientVpnEndpoint;
import dev.hopscope.model.resource.ClientVpnRoute;
import dev.hopscope.model.resource.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The routes of a Client VPN endpoint, each by one of its target networks. */
final class ClientVpnRouteRows extends ListRows<ClientVpnRoute> {
  private static final int DESTINATION = 0;

  private final Subject<ClientVpnEndpoint> subject;

  ClientVpnRouteRows(Subject<ClientVpnEndpoint> subject) {
    this.subject = subject;
  }

  @Override
  public String noun() {
    return "route";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("Destination", 1, Entry.PROPOSED),
        new Column("Target network", 1.2, Entry.PROPOSED));
  }

  @Override
  List<ClientVpnRoute> rows() {
    return subject.now().routes();
  }

  @Override
  List<String> cells(ClientVpnRoute row) {
    return List.of(row.destination().toString(), subject.names().label(row.targetSubnet()));
  }

  @Override
  public List<String> proposals(int line, int column) {
    return column == DESTINATION
        ? List.of("0.0.0.0/0")
        : targets().stream().map(subject.names()::precise).toList();
  }

  private List<ResourceId> targets() {
    return HybridForms.targets(subject.now());
  }

  @Override
  Parsed<ClientVpnRoute> changed(ClientVpnRoute row, int column, String text) {
    return column == DESTINATION
        ? Typed.cidr(text).map(cidr -> new ClientVpnRoute(cidr, row.targetSubnet()))
        : Parsed.of(
            subject
                .names()
                .find(text, targets())
                .map(subnet -> new ClientVpnRoute(row.destination(), subnet)),
            subject.names().whyNot(text, targets()));
  }

  @Override
  Parsed<ClientVpnRoute> fresh(List<ClientVpnRoute> rows) {
    Optional<ClientVpnRoute> free =
        targets().stream()
            .flatMap(
                subnet ->
                    Stream.of("0.0.0.0/0", "192.0.2.0/24", "198.51.100.0/24")
                        .map(range -> new ClientVpnRoute(Cidr.parse(range), subnet)))
            .filter(route -> !rows.contains(route))
            .findFirst();
    return Parsed.of(free, "choose a target network first");
  }

  @Override
  Edit replace(List<ClientVpnRoute> rows) {
    return Subject.replace(subject.now().withRoutes(rows));
  }
}
