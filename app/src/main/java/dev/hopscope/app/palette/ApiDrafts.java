package dev.hopscope.app.palette;

import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.resource.ApiPolicy;
import dev.hopscope.model.resource.HttpApi;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.RestApi;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcLink;
import dev.hopscope.model.resource.VpcLinkV2;
import dev.hopscope.model.resource.WebAcl;
import java.util.List;
import java.util.Optional;

/** New APIs, VPC links and web ACLs. */
final class ApiDrafts {
  private final Draft draft;
  private final Room room;

  ApiDrafts(Draft draft) {
    this.draft = draft;
    this.room = new Room(draft);
  }

  /** A regional REST API, as the console proposes it. */
  void restApi(ResourceId region, Point at) {
    ResourceId id = draft.newId(ResourceKind.REST_API);
    draft.add(
        new RestApi(
            id,
            draft.newName("rest-api"),
            region,
            RestApi.EndpointType.REGIONAL,
            List.of(),
            ApiPolicy.NONE,
            List.of()));
    room.put(id, at);
  }

  void httpApi(ResourceId region, Point at) {
    ResourceId id = draft.newId(ResourceKind.HTTP_API);
    draft.add(new HttpApi(id, draft.newName("http-api"), region, List.of()));
    room.put(id, at);
  }

  /** A link to the load balancer it is dropped on. */
  void link(ResourceId region, Optional<LoadBalancer> balancer, Point at) {
    ResourceId id = draft.newId(ResourceKind.VPC_LINK);
    draft.add(
        new VpcLink(
            id,
            draft.newName("vpc-link"),
            region,
            balancer.map(LoadBalancer::id).stream().toList(),
            LifecycleState.AVAILABLE));
    room.put(id, at);
  }

  /** A link with an interface here and one in another zone, and a group that lets it out. */
  void linkV2(Vpc vpc, Subnet subnet, Point at) {
    ResourceId id = draft.newId(ResourceKind.VPC_LINK_V2);
    draft.add(new VpcLinkV2(id, draft.newName("vpc-link"), LifecycleState.AVAILABLE));
    ResourceId group = draft.newId(ResourceKind.SECURITY_GROUP);
    draft.add(
        new SecurityGroup(
            group, draft.newName("vpc-link"), vpc.id(), List.of(), SecurityGroup.ALLOW_ALL));
    List<Subnet> subnets = Whereabouts.inTwoZones(draft.topology(), subnet);
    for (int i = 0; i < subnets.size(); i++) {
      new InterfaceDrafts(draft)
          .add(id, InterfaceType.API_GATEWAY_MANAGED, subnets.get(i), List.of(group), i);
    }
    room.put(id, at);
  }

  /** A web ACL in front of what it is dropped on. */
  void webAcl(ResourceId region, Optional<ResourceId> dropped) {
    draft.add(
        new WebAcl(
            draft.newId(ResourceKind.WEB_ACL),
            draft.newName("web-acl"),
            region,
            dropped.stream().toList()));
  }
}
