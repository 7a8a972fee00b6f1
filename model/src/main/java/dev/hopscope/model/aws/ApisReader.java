package dev.hopscope.model.aws;

import dev.hopscope.model.resource.Api;
import dev.hopscope.model.resource.HttpApi;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RestApi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads REST APIs and HTTP APIs.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_RestApi.html">RestApi</a>
 * @see <a href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis.html">Apis</a>
 */
final class ApisReader {
  private final Snapshot snapshot;
  private final Notes notes;
  private final Places places;
  private final ApiIntegrationItems integrations;

  ApisReader(Snapshot snapshot, Notes notes, Places places, ApiIntegrationItems integrations) {
    this.snapshot = snapshot;
    this.notes = notes;
    this.places = places;
    this.integrations = integrations;
  }

  List<Api> read() {
    Map<ResourceId, Api> apis = new LinkedHashMap<>();
    for (Item item : snapshot.items(Call.API_ITEMS)) {
      if (item.node().has("endpointConfiguration")) {
        ResourceId id = item.requiredReference("id");
        apis.putIfAbsent(id, rest(id, item));
        noteOtherNames(id, item.flag("disableExecuteApiEndpoint", false));
      }
    }
    for (Item item : snapshot.items(Call.API_V2_ITEMS)) {
      if (item.text("ProtocolType").filter("HTTP"::equals).isPresent()) {
        ResourceId id = item.requiredReference("ApiId");
        apis.putIfAbsent(id, http(id, item));
        noteOtherNames(id, item.flag("DisableExecuteApiEndpoint", false));
      } else if (item.node().has("ProtocolType")) {
        notes.add(item.required("ApiId") + " is a WebSocket API, which is not modelled: left out.");
      }
    }
    return List.copyOf(apis.values());
  }

  private void noteOtherNames(ResourceId id, boolean disabled) {
    if (disabled) {
      notes.add(
          "API %s does not answer to its execute-api name; the names it has instead are not modelled."
              .formatted(id));
    }
  }

  private RestApi rest(ResourceId id, Item item) {
    Optional<Item> configuration = item.child("endpointConfiguration");
    List<ResourceId> endpoints =
        configuration.map(each -> each.references("vpcEndpointIds")).orElse(List.of());
    return new RestApi(
        id,
        item.text("name").orElse(""),
        region(id, item, endpoints),
        configuration.map(ApisReader::endpointType).orElse(RestApi.EndpointType.EDGE),
        endpoints,
        ApiPolicyReader.read(id, item, notes),
        integrations.of(id));
  }

  private static RestApi.EndpointType endpointType(Item configuration) {
    return configuration.references("types").stream()
        .map(ResourceId::value)
        .findFirst()
        .map(
            type ->
                switch (type) {
                  case "PRIVATE" -> RestApi.EndpointType.PRIVATE;
                  case "REGIONAL" -> RestApi.EndpointType.REGIONAL;
                  default -> RestApi.EndpointType.EDGE;
                })
        .orElse(RestApi.EndpointType.EDGE);
  }

  /** That of an endpoint it is associated with, which is always in its own. */
  private ResourceId region(ResourceId id, Item item, List<ResourceId> endpoints) {
    return snapshot.items(Call.VPC_ENDPOINTS).stream()
        .filter(each -> each.reference("VpcEndpointId").filter(endpoints::contains).isPresent())
        .findFirst()
        .map(each -> places.regionOfVpc(each.requiredReference("VpcId"), each.origin()))
        .orElseGet(() -> places.regionIn("", id, item));
  }

  private HttpApi http(ResourceId id, Item item) {
    return new HttpApi(
        id,
        item.text("Name").orElse(""),
        places.regionIn(item.text("ApiEndpoint").orElse(""), id, item),
        integrations.of(id));
  }
}
