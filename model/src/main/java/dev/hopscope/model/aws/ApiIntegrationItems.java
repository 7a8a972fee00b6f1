package dev.hopscope.model.aws;

import dev.hopscope.model.resource.Api;
import dev.hopscope.model.resource.ApiIntegration;
import dev.hopscope.model.resource.ResourceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a snapshot says of the VPC links that APIs go on by: {@code get-integrations} of HTTP APIs
 * and {@code get-resources --embed methods} of REST APIs. Neither names its API: the name of its
 * file does, or it is the only one.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations.html">Integrations</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html">Integration</a>
 */
final class ApiIntegrationItems {
  private static final Pattern NO_SHAPE = Pattern.compile("(?!)");
  private static final String LISTENER = "listener/";

  private final Notes notes;
  private final Map<ResourceId, Set<ApiIntegration>> told = new HashMap<>();
  private final Set<ResourceId> inPart = new HashSet<>();

  ApiIntegrationItems(Snapshot snapshot, Notes notes) {
    this.notes = notes;
    readRest(snapshot);
    readHttp(snapshot);
  }

  /** The private integrations of an API; none where nothing is said of them. */
  List<ApiIntegration> of(ResourceId api) {
    return List.copyOf(told.getOrDefault(api, Set.of()));
  }

  /** Whether the snapshot says of each of the APIs by which links it goes on. */
  boolean areToldOf(Collection<Api> apis) {
    List<String> lacking =
        apis.stream()
            .map(Api::id)
            .filter(id -> !told.containsKey(id) || inPart.contains(id))
            .map(ResourceId::value)
            .toList();
    if (!lacking.isEmpty()) {
      notes.add(
          "Not all integrations of these APIs are in the snapshot: %s."
              .formatted(String.join(", ", lacking)));
    }
    return lacking.isEmpty();
  }

  private void readRest(Snapshot snapshot) {
    Set<ResourceId> apis = ids(snapshot, Call.API_ITEMS, "endpointConfiguration", "id");
    for (Item item : snapshot.items(Call.API_ITEMS)) {
      Optional<ResourceId> api =
          item.node().has("path") ? asked(item.origin(), apis) : Optional.empty();
      api.ifPresent(id -> addMethods(id, item));
    }
  }

  /** Methods are there only where they were asked for too. */
  private void addMethods(ResourceId api, Item item) {
    Set<ApiIntegration> known = told.computeIfAbsent(api, _ -> new LinkedHashSet<>());
    Optional<Item> methods = item.child("resourceMethods");
    for (String verb : methods.map(each -> each.node().propertyNames()).orElse(List.of())) {
      Optional<Item> integration =
          methods
              .flatMap(each -> each.child(verb))
              .filter(method -> !method.node().isEmpty())
              .flatMap(method -> method.child("methodIntegration"));
      if (integration.isEmpty()) {
        inPart.add(api);
      }
      integration
          .filter(each -> isPrivate(each, "connectionType"))
          .ifPresent(each -> add(known, api, each, "connectionId", "integrationTarget"));
    }
  }

  private void readHttp(Snapshot snapshot) {
    Set<ResourceId> apis = ids(snapshot, Call.API_V2_ITEMS, "ProtocolType", "ApiId");
    for (Item item : snapshot.items(Call.API_V2_ITEMS)) {
      if (item.node().has("IntegrationId")) {
        asked(item.origin(), apis)
            .ifPresent(
                api -> {
                  Set<ApiIntegration> known = told.computeIfAbsent(api, _ -> new LinkedHashSet<>());
                  if (isPrivate(item, "ConnectionType")) {
                    add(known, api, item, "ConnectionId", "IntegrationUri");
                  }
                });
      }
    }
    for (Origin origin : snapshot.emptyAnswers(Call.API_V2_ITEMS)) {
      origin
          .owner(apis, NO_SHAPE)
          .ifPresent(api -> told.computeIfAbsent(api, _ -> new LinkedHashSet<>()));
    }
  }

  private void add(
      Set<ApiIntegration> known, ResourceId api, Item item, String link, String target) {
    Optional<String> id = item.text(link);
    if (id.isEmpty() || id.get().contains("$")) {
      inPart.add(api); // a stage variable: each stage has a link of its own
    } else {
      known.add(
          new ApiIntegration(
              ResourceId.of(id.get()), item.text(target).flatMap(ApiIntegrationItems::balancer)));
    }
  }

  private static boolean isPrivate(Item integration, String field) {
    return integration.text(field).filter("VPC_LINK"::equals).isPresent();
  }

  /** The load balancer of its ARN or of that of its listener. */
  private static Optional<ResourceId> balancer(String arn) {
    if (!arn.contains(":elasticloadbalancing:")) {
      return Optional.empty();
    }
    String id = LoadBalancerItems.idOf(arn).value();
    return Optional.of(
        ResourceId.of(
            id.startsWith(LISTENER) ? id.substring(LISTENER.length(), id.lastIndexOf('/')) : id));
  }

  private Optional<ResourceId> asked(Origin origin, Set<ResourceId> apis) {
    Optional<ResourceId> api =
        origin
            .owner(apis, NO_SHAPE)
            .or(() -> apis.stream().findFirst().filter(_ -> apis.size() == 1));
    if (api.isEmpty() && !apis.isEmpty()) {
      notes.add("Of which API the integrations in " + origin.place() + " are is not said.");
    }
    return api;
  }

  private static Set<ResourceId> ids(Snapshot snapshot, Call call, String mark, String field) {
    Set<ResourceId> ids = new LinkedHashSet<>();
    snapshot.items(call).stream()
        .filter(item -> item.node().has(mark))
        .flatMap(item -> item.reference(field).stream())
        .forEach(ids::add);
    return ids;
  }
}
