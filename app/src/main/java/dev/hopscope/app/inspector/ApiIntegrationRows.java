package dev.hopscope.app.inspector;

import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.Api;
import dev.hopscope.model.resource.ApiIntegration;
import dev.hopscope.model.resource.HttpApi;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.VpcLink;
import dev.hopscope.model.resource.VpcLinkV2;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The load balancers that an API's requests go on to by VPC links. */
final class ApiIntegrationRows extends ListRows<ApiIntegration> {
  private static final String LINKS_OWN = "the link's";
  private static final int LINK = 0;

  private final Subject<? extends Api> subject;

  ApiIntegrationRows(Subject<? extends Api> subject) {
    this.subject = subject;
  }

  @Override
  public String noun() {
    return "integration";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("VPC link", 1, Entry.PROPOSED), new Column("Load balancer", 1, Entry.PROPOSED));
  }

  @Override
  public List<String> proposals(int line, int column) {
    Stream<String> named =
        (column == LINK ? links() : balancers()).stream().map(subject.names()::precise);
    return column == LINK ? named.toList() : Stream.concat(Stream.of(LINKS_OWN), named).toList();
  }

  /** HTTP APIs know links of the second generation only. */
  private List<ResourceId> links() {
    List<ResourceId> second = Candidates.all(subject.topology(), VpcLinkV2.class);
    return subject.now() instanceof HttpApi
        ? second
        : Stream.concat(Candidates.all(subject.topology(), VpcLink.class).stream(), second.stream())
            .toList();
  }

  private List<ResourceId> balancers() {
    return Candidates.all(
        subject.topology(),
        LoadBalancer.class,
        each ->
            each.type() == LoadBalancer.Type.APPLICATION
                || each.type() == LoadBalancer.Type.NETWORK);
  }

  @Override
  List<ApiIntegration> rows() {
    return subject.now().integrations();
  }

  @Override
  List<String> cells(ApiIntegration each) {
    Names names = subject.names();
    return List.of(
        names.label(each.vpcLink()), each.loadBalancer().map(names::label).orElse(LINKS_OWN));
  }

  @Override
  public String draft(int line, int column) {
    ApiIntegration each = rows().get(line);
    Names names = subject.names();
    return column == LINK
        ? names.precise(each.vpcLink())
        : each.loadBalancer().map(names::precise).orElse(LINKS_OWN);
  }

  @Override
  Parsed<ApiIntegration> changed(ApiIntegration each, int column, String text) {
    if (column == LINK) {
      return Parsed.of(subject.names().find(text, links()), text.strip() + " is no VPC link here")
          .map(link -> new ApiIntegration(link, each.loadBalancer()));
    }
    if (text.isBlank() || text.strip().equals(LINKS_OWN)) {
      return Parsed.ok(new ApiIntegration(each.vpcLink(), Optional.empty()));
    }
    return Parsed.of(
            subject.names().find(text, balancers()), text.strip() + " is no load balancer here")
        .map(balancer -> new ApiIntegration(each.vpcLink(), Optional.of(balancer)));
  }

  @Override
  Parsed<ApiIntegration> fresh(List<ApiIntegration> integrations) {
    return Parsed.of(
        links().stream().findFirst().map(link -> new ApiIntegration(link, Optional.empty())),
        "there is no VPC link to go by");
  }

  @Override
  Edit replace(List<ApiIntegration> integrations) {
    return Subject.replace(subject.now().withIntegrations(integrations));
  }
}
