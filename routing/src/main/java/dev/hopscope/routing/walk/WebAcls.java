package dev.hopscope.routing.walk;

import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.WebAcl;
import dev.hopscope.routing.trace.Note;

/** The web ACLs in front of what takes HTTP: they stop no packet (rule WAF-01). */
final class WebAcls {
  private WebAcls() {}

  /** Notes the web ACL of a load balancer or an API that a packet reaches. */
  static Passage noted(Network network, ResourceId at, Passage passage) {
    Passage noted = passage;
    for (WebAcl each : network.topology().referrers(at, Role.ASSOCIATED_WITH, WebAcl.class)) {
      noted = noted.note(new Note.WebAclNotChecked(each.id(), at));
    }
    return noted;
  }
}
