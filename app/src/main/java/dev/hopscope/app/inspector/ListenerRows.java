package dev.hopscope.app.inspector;

import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.Listener;
import dev.hopscope.model.resource.ListenerProtocol;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.TargetGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The listeners of a load balancer. */
final class ListenerRows extends ListRows<Listener> {
  private static final int PROTOCOL = 0;
  private static final int PORT = 1;
  private static final String ITSELF = "answers itself";

  private final Subject<LoadBalancer> subject;

  ListenerRows(Subject<LoadBalancer> subject) {
    this.subject = subject;
  }

  @Override
  public String noun() {
    return "listener";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("Protocol", 0.8, Entry.CHOSEN),
        new Column("Port", 0.6, Entry.TYPED),
        new Column("Forwards to", 1.8, Entry.PROPOSED));
  }

  @Override
  public List<String> proposals(int line, int column) {
    return switch (column) {
      case PROTOCOL -> Stream.of(ListenerProtocol.values()).map(LoadBalancerForms::text).toList();
      case PORT -> List.of();
      default ->
          Stream.concat(groups().stream().map(subject.names()::precise), Stream.of(ITSELF))
              .toList();
    };
  }

  private List<ResourceId> groups() {
    return Candidates.all(
        subject.topology(), TargetGroup.class, group -> group.vpc().equals(subject.now().vpc()));
  }

  @Override
  List<Listener> rows() {
    return subject.now().listeners();
  }

  @Override
  List<String> cells(Listener listener) {
    return cells(listener, false);
  }

  private List<String> cells(Listener listener, boolean precise) {
    Names names = subject.names();
    String forwards =
        Stream.concat(
                listener.targetGroups().stream().map(precise ? names::precise : names::label),
                listener.answersItself() ? Stream.of(ITSELF) : Stream.empty())
            .collect(Collectors.joining(", "));
    return List.of(
        LoadBalancerForms.text(listener.protocol()),
        Integer.toString(listener.port()),
        forwards.isEmpty() ? "nothing" : forwards);
  }

  @Override
  public String draft(int line, int column) {
    return cells(rows().get(line), true).get(column);
  }

  @Override
  Parsed<Listener> changed(Listener listener, int column, String text) {
    return switch (column) {
      case PROTOCOL ->
          LoadBalancerForms.protocol(text)
              .map(
                  protocol ->
                      new Listener(
                          protocol,
                          listener.port(),
                          listener.targetGroups(),
                          listener.answersItself()));
      case PORT ->
          LoadBalancerForms.port(text)
              .map(
                  port ->
                      new Listener(
                          listener.protocol(),
                          port,
                          listener.targetGroups(),
                          listener.answersItself()));
      default -> forwarding(listener, text);
    };
  }

  private Parsed<Listener> forwarding(Listener listener, String text) {
    List<ResourceId> groups = new ArrayList<>();
    boolean itself = false;
    for (String each : text.split(",", -1)) {
      String name = each.strip();
      if (name.equals(ITSELF)) {
        itself = true;
      } else if (!name.isEmpty() && !name.equals("nothing")) {
        Optional<ResourceId> found = subject.names().find(name, groups());
        if (found.isEmpty()) {
          return Parsed.bad(name + " is no target group of this VPC");
        }
        groups.add(found.get());
      }
    }
    return Parsed.ok(new Listener(listener.protocol(), listener.port(), groups, itself));
  }

  @Override
  Parsed<Listener> fresh(List<Listener> listeners) {
    List<ResourceId> first = groups().stream().limit(1).toList();
    boolean taken = listeners.stream().anyMatch(listener -> listener.port() == 443);
    int port = taken ? 80 : 443;
    return Parsed.ok(
        switch (subject.now().type()) {
          case APPLICATION ->
              new Listener(
                  taken ? ListenerProtocol.HTTP : ListenerProtocol.HTTPS, port, first, false);
          case NETWORK, CLASSIC -> new Listener(ListenerProtocol.TCP, port, first, false);
          case GATEWAY -> new Listener(ListenerProtocol.GENEVE, 6081, first, false);
        });
  }

  @Override
  Edit replace(List<Listener> listeners) {
    return Subject.replace(subject.now().withListeners(listeners));
  }
}
