package dev.hopscope.model.aws;

import dev.hopscope.model.resource.Api;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.WebAcl;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads web ACLs and what they are associated with. An answer of {@code list-resources-for-web-acl}
 * does not name the web ACL, one of {@code get-web-acl-for-resource} not the resource: the names of
 * their files do.
 *
 * @see <a href="https://docs.aws.amazon.com/waf/latest/APIReference/API_WebACL.html">WebACL</a>
 */
final class WebAclsReader {
  private static final Pattern NO_SHAPE = Pattern.compile("(?!)");
  private static final Pattern REST_API = Pattern.compile(":/restapis/([^/]+)");

  private final Snapshot snapshot;
  private final Notes notes;
  private final Places places;
  private final LoadBalancerItems balancers;
  private final List<ResourceId> apis;
  private final Map<ResourceId, Item> items = new LinkedHashMap<>();
  private final Map<ResourceId, ResourceId> aliases = new HashMap<>();
  private final Map<ResourceId, Set<ResourceId>> protects = new HashMap<>();

  WebAclsReader(
      Snapshot snapshot,
      Notes notes,
      Places places,
      LoadBalancerItems balancers,
      Collection<Api> apis) {
    this.snapshot = snapshot;
    this.notes = notes;
    this.places = places;
    this.balancers = balancers;
    this.apis = apis.stream().map(Api::id).toList();
  }

  List<WebAcl> read() {
    Stream.concat(snapshot.items(Call.WEB_ACLS).stream(), snapshot.items(Call.WEB_ACL).stream())
        .filter(item -> item.text("ARN").filter(arn -> arn.contains(":wafv2:")).isPresent())
        .forEach(this::know);
    snapshot.items(Call.WEB_ACL).forEach(this::readAssociation);
    snapshot.items(Call.WEB_ACL_RESOURCES).forEach(this::readResource);
    return items.entrySet().stream().map(each -> webAcl(each.getKey(), each.getValue())).toList();
  }

  private void know(Item item) {
    ResourceId id = item.requiredReference("Id");
    if (item.required("ARN").contains(":global/")) {
      notes.add("Web ACL " + id + " is for CloudFront and left out.");
      return;
    }
    items.putIfAbsent(id, item);
    aliases.put(id, id);
    item.reference("Name").ifPresent(name -> aliases.putIfAbsent(name, id));
  }

  private WebAcl webAcl(ResourceId id, Item item) {
    return new WebAcl(
        id,
        item.text("Name").orElse(""),
        places.regionIn(item.required("ARN"), id, item),
        List.copyOf(protects.getOrDefault(id, Set.of())));
  }

  /** A file that is called by the web ACL is about that alone. */
  private void readAssociation(Item item) {
    Optional<ResourceId> id = item.reference("Id").filter(items::containsKey);
    if (id.isPresent() && named(item.origin()).isEmpty()) {
      balancers
          .namedBy(item.origin())
          .or(() -> item.origin().owner(apis, NO_SHAPE))
          .ifPresent(resource -> protect(id.get(), resource));
    }
  }

  private void readResource(Item item) {
    Optional<ResourceId> resource = resource(item.required(Call.WEB_ACL_RESOURCES.key()));
    if (resource.isEmpty()) {
      return;
    }
    named(item.origin())
        .or(() -> items.keySet().stream().findFirst().filter(_ -> items.size() == 1))
        .ifPresentOrElse(
            id -> protect(id, resource.get()),
            () ->
                notes.add(
                    "Which web ACL protects the resources in %s is not said."
                        .formatted(item.origin().place())));
  }

  private Optional<ResourceId> named(Origin origin) {
    return origin.owner(aliases.keySet(), NO_SHAPE).map(aliases::get);
  }

  private void protect(ResourceId webAcl, ResourceId resource) {
    protects.computeIfAbsent(webAcl, _ -> new LinkedHashSet<>()).add(resource);
  }

  /** A load balancer, or a REST API of which a stage is named; others are not modelled. */
  private static Optional<ResourceId> resource(String arn) {
    if (arn.contains(":loadbalancer/")) {
      return Optional.of(LoadBalancerItems.idOf(arn));
    }
    Matcher api = REST_API.matcher(arn);
    return api.find() ? Optional.of(ResourceId.of(api.group(1))) : Optional.empty();
  }
}
