package dev.hopscope.model.resource;

import java.util.List;

/**
 * A web ACL of AWS WAF: it looks at HTTP requests before what it is associated with takes them. A
 * packet passes it; a request may not (rule WAF-01).
 *
 * @param id a UUID in AWS
 * @param name its name
 * @param region the Region it is in
 * @param protects what it is associated with: application load balancers and REST APIs
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html">Resources
 *     that you can protect with AWS WAF</a>
 */
public record WebAcl(ResourceId id, String name, ResourceId region, List<ResourceId> protects)
    implements Resource {

  public WebAcl {
    protects = List.copyOf(protects);
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.WEB_ACL;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(
        Reference.of(Role.CONTAINED_IN, region), Reference.of(Role.ASSOCIATED_WITH, protects));
  }

  @Override
  public WebAcl withName(String newName) {
    return new WebAcl(id, newName, region, protects);
  }

  /** The same web ACL in front of other resources. */
  public WebAcl withProtects(List<ResourceId> resources) {
    return new WebAcl(id, name, region, resources);
  }

  @Override
  public WebAcl afterRemovalOf(ResourceId removed) {
    return withProtects(Reference.without(removed, protects));
  }

  /** A snapshot may show a web ACL and not all that it protects. */
  @Override
  public boolean mayNameWhatIsGone(ResourceId target) {
    return !region.equals(target);
  }
}
