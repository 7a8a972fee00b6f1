package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.resource.Api;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RestApi;
import dev.hopscope.model.resource.ServiceName;
import dev.hopscope.model.resource.VpcLink;
import dev.hopscope.model.resource.VpcLinkV2;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Into an API, on the internet or by an interface endpoint, past its resource policy; and out of
 * one by a VPC link (rule API-01).
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-apis.html">Private
 *     REST APIs in API Gateway</a>
 */
record ApiCrossing(Network network) {
  private static final int HTTPS = 443;

  /** At an endpoint's interface: to the API that the client asks for, if it asks for one here. */
  Optional<Next> byEndpoint(
      InterfaceEndpoint endpoint, NetworkInterface own, Packet packet, Passage passage) {
    return passage
        .flow()
        .api()
        .filter(_ -> isOfApis(endpoint))
        .map(
            api ->
                !api.onlyByEndpoints()
                    ? Next.drop(
                        endpoint.id(),
                        DropReason.API_ENDPOINT_TYPE_RESTRICTION,
                        api.id(),
                        packet,
                        passage)
                    : arrive(
                        api,
                        Optional.of(endpoint),
                        new Place.Destination.AtInterface(own),
                        packet,
                        passage));
  }

  private static boolean isOfApis(InterfaceEndpoint endpoint) {
    return ServiceName.ofEndpoint(endpoint.serviceName())
        .filter(name -> name.service().equals(Api.SERVICE))
        .isPresent();
  }

  /** At a public address of API Gateway. */
  Next onInternet(Api api, Packet packet, Passage passage) {
    return api.onlyByEndpoints()
        ? Next.drop(api.id(), DropReason.API_ENDPOINT_TYPE_RESTRICTION, packet, passage)
        : arrive(
            api,
            Optional.empty(),
            new Place.Destination.OnTheInternet(packet.destination()),
            packet,
            passage);
  }

  private Next arrive(
      Api api,
      Optional<InterfaceEndpoint> by,
      Place.Destination at,
      Packet packet,
      Passage passage) {
    if (!packet.protocol().equals(Protocol.TCP) || packet.destinationPort() != HTTPS) {
      return Next.drop(api.id(), DropReason.API_PORT_RESTRICTION, packet, passage);
    }
    if (api instanceof RestApi rest) {
      switch (rest.policy().allows()) {
        case EVERYONE -> {}
        case NO_POLICY -> {
          if (rest.onlyByEndpoints()) {
            return refused(rest, by, packet, passage);
          }
        }
        case VPC_ENDPOINTS -> {
          if (by.filter(each -> rest.policy().sources().contains(each.id())).isEmpty()) {
            return refused(rest, by, packet, passage);
          }
        }
        case VPCS -> {
          if (by.filter(each -> rest.policy().sources().contains(each.vpc())).isEmpty()) {
            return refused(rest, by, packet, passage);
          }
        }
        case OTHER -> {
          return Next.lost(api.id(), UnknownReason.UNKNOWN_RESOURCE, api.id(), packet, passage);
        }
      }
    }
    return Next.arrived(at, api.id(), packet, WebAcls.noted(network, api.id(), passage));
  }

  private static Next refused(
      RestApi api, Optional<InterfaceEndpoint> by, Packet packet, Passage passage) {
    return by.map(
            endpoint ->
                Next.drop(
                    api.id(), DropReason.API_POLICY_RESTRICTION, endpoint.id(), packet, passage))
        .orElseGet(() -> Next.drop(api.id(), DropReason.API_POLICY_RESTRICTION, packet, passage));
  }

  /** Out of an API, by each VPC link that leads to the load balancer the packet is for. */
  Next leave(Api api, Packet packet, Passage passage) {
    List<ResourceId> links =
        new ApiWays(network.topology())
            .of(api).stream()
                .filter(
                    way ->
                        network.interfacesOf(way.balancer().id()).stream()
                            .anyMatch(node -> node.has(packet.destination())))
                .map(ApiWays.Way::vpcLink)
                .distinct()
                .toList();
    if (links.isEmpty()) {
      Optional<ResourceId> missing = new ApiWays(network.topology()).missing(api);
      return missing.isPresent()
          ? Next.lost(api.id(), UnknownReason.UNKNOWN_RESOURCE, missing.get(), packet, passage)
          : Next.drop(api.id(), DropReason.VPC_LINK_TARGET_RESTRICTION, packet, passage);
    }
    return Forks.of(links.stream().map(link -> by(link, api, packet, passage)).toList());
  }

  private Next by(ResourceId id, Api api, Packet packet, Passage passage) {
    Optional<VpcLink> first = network.topology().find(id, VpcLink.class);
    if (first.isPresent()) {
      return Next.goTo(new Place.LeavingVpcLink(first.get()), packet, passage);
    }
    return network
        .topology()
        .find(id, VpcLinkV2.class)
        .map(link -> by(link, api, packet, passage))
        .orElseGet(() -> Next.lost(api.id(), UnknownReason.UNKNOWN_RESOURCE, id, packet, passage));
  }

  /** By any of the link's interfaces, which sends in its own name. */
  private Next by(VpcLinkV2 link, Api api, Packet packet, Passage passage) {
    List<NetworkInterface> all = network.interfacesOf(link.id());
    List<ResourceId> names = all.stream().map(NetworkInterface::id).toList();
    List<Next> ways = new ArrayList<>();
    for (NetworkInterface own : all) {
      Optional<Address> address = TargetAddresses.ofFamily(own, packet.family());
      if (address.isPresent()) {
        Packet sent = packet.from(address.get(), packet.sourcePort());
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.CrossingStep(link.id(), api.id(), own.subnet(), packet));
        if (all.size() > 1) {
          steps.add(new Step.ForkStep(link.id(), names, own.id(), packet));
        }
        steps.add(new Step.TranslationStep(link.id(), packet, sent));
        ways.add(
            Next.goTo(new Place.LeavingInterface(own), sent, passage.sentBy(own)).after(steps));
      }
    }
    if (!ways.isEmpty()) {
      return Forks.of(ways);
    }
    return network.mayLackInterfaces()
        ? Next.lost(link.id(), UnknownReason.UNKNOWN_RESOURCE, link.id(), packet, passage)
        : Next.drop(link.id(), DropReason.BAD_STATE_ATTACHMENT, packet, passage);
  }
}
