package dev.hopscope.model.aws;

import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.VpcLink;
import dev.hopscope.model.resource.VpcLinkV2;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the VPC links of both generations, and finds the interfaces of the second: those of API
 * Gateway that lie in its subnets with its groups.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetVpcLinks.html">GetVpcLinks</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/vpclinks.html">VpcLinks</a>
 */
final class VpcLinksReader {
  private final Snapshot snapshot;
  private final Notes notes;
  private final Places places;
  private final Map<ResourceId, NetworkInterface> interfaces = new LinkedHashMap<>();
  private final Map<ResourceId, Resource> read = new LinkedHashMap<>();

  VpcLinksReader(
      Snapshot snapshot, Notes notes, Places places, Collection<NetworkInterface> listed) {
    this.snapshot = snapshot;
    this.notes = notes;
    this.places = places;
    listed.forEach(each -> interfaces.put(each.id(), each));
    snapshot.items(Call.API_ITEMS).stream()
        .filter(item -> item.node().has("targetArns"))
        .forEach(this::readFirst);
    second().forEach(this::readSecond);
  }

  private List<Item> second() {
    return snapshot.items(Call.API_V2_ITEMS).stream()
        .filter(item -> item.node().has("VpcLinkId"))
        .toList();
  }

  Collection<Resource> read() {
    return read.values();
  }

  /** All interfaces, those that were found with their links. */
  Collection<NetworkInterface> interfaces() {
    return List.copyOf(interfaces.values());
  }

  private void readFirst(Item item) {
    ResourceId id = item.requiredReference("id");
    List<String> arns =
        item.references("targetArns").stream().map(ResourceId::value).distinct().toList();
    LifecycleState state = States.vpcLink(item, "status");
    if (!state.isGone()) {
      read.putIfAbsent(
          id,
          new VpcLink(
              id,
              item.text("name").orElse(""),
              places.regionIn(arns.stream().findFirst().orElse(""), id, item),
              arns.stream().map(LoadBalancerItems::idOf).toList(),
              state));
    }
  }

  private void readSecond(Item item) {
    ResourceId id = item.requiredReference("VpcLinkId");
    LifecycleState state = States.vpcLink(item, "VpcLinkStatus");
    if (state.isGone() || read.containsKey(id)) {
      return;
    }
    read.put(id, new VpcLinkV2(id, item.text("Name").orElse(""), state));
    List<NetworkInterface> found = found(item);
    if (found.isEmpty() && state == LifecycleState.AVAILABLE) {
      notes.add("No interface of VPC link " + id + " is listed.");
    }
    found.forEach(each -> interfaces.put(each.id(), each.ownedBy(id)));
  }

  /** Its interfaces; one in each subnet where another link has the same subnets and groups. */
  private List<NetworkInterface> found(Item item) {
    List<ResourceId> subnets = item.references("SubnetIds");
    Set<ResourceId> groups = Set.copyOf(item.references("SecurityGroupIds"));
    List<NetworkInterface> fitting =
        interfaces.values().stream()
            .filter(each -> each.type() == InterfaceType.API_GATEWAY_MANAGED)
            .filter(each -> each.attachedTo().isEmpty())
            .filter(each -> ComputeReader.fits(each, subnets, groups))
            .toList();
    boolean rivals =
        second().stream()
            .filter(each -> Set.copyOf(each.references("SubnetIds")).equals(Set.copyOf(subnets)))
            .map(each -> Set.copyOf(each.references("SecurityGroupIds")))
            .filter(groups::equals)
            .skip(1)
            .findAny()
            .isPresent();
    if (!rivals) {
      return fitting;
    }
    notes.add(
        "Which interfaces are those of VPC link %s is not certain; the first that fit are taken."
            .formatted(item.required("VpcLinkId")));
    Set<ResourceId> taken = new HashSet<>();
    List<NetworkInterface> one = new ArrayList<>();
    for (NetworkInterface each : fitting) {
      if (taken.add(each.subnet())) {
        one.add(each);
      }
    }
    return one;
  }
}
