package dev.hopscope.model.aws;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Vpc;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code Vpcs}.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Vpc.html">Vpc</a>
 */
final class VpcsReader {
  private final Snapshot snapshot;
  private final Notes notes;
  private final Places places;
  private final Associations associations;
  private final DnsAttributes dns;

  VpcsReader(Snapshot snapshot, Notes notes, Places places, Associations associations) {
    this.snapshot = snapshot;
    this.notes = notes;
    this.places = places;
    this.associations = associations;
    this.dns = new DnsAttributes(snapshot, notes);
  }

  /** The VPCs listed, then those that only others mention as the VPC they are in. */
  Collection<Vpc> read() {
    Map<ResourceId, Vpc> vpcs = new LinkedHashMap<>();
    for (Item item : snapshot.items(Call.VPCS)) {
      Vpc vpc = vpc(item);
      vpcs.put(vpc.id(), vpc);
    }
    for (Item item : inVpcs()) {
      Optional<ResourceId> id = item.reference("VpcId");
      if (id.isPresent() && !vpcs.containsKey(id.get())) {
        vpcs.put(id.get(), unlisted(id.get(), item));
      }
    }
    return vpcs.values();
  }

  private List<Item> inVpcs() {
    List<Item> items = new ArrayList<>();
    for (Call call :
        List.of(
            Call.SUBNETS,
            Call.ROUTE_TABLES,
            Call.NETWORK_ACLS,
            Call.SECURITY_GROUPS,
            Call.VPC_ENDPOINTS)) {
      items.addAll(snapshot.items(call));
    }
    return items;
  }

  private Vpc vpc(Item item) {
    ResourceId id = item.requiredReference("VpcId");
    List<Cidr> cidrs = new ArrayList<>();
    item.cidr("CidrBlock", notes).ifPresent(cidrs::add);
    for (Item association : item.list("CidrBlockAssociationSet")) {
      if (isAssociated(association, "CidrBlockState")) {
        association
            .cidr("CidrBlock", notes)
            .filter(cidr -> !cidrs.contains(cidr))
            .ifPresent(cidrs::add);
      }
    }
    List<Cidr> publicIpv6 = new ArrayList<>();
    List<Cidr> privateIpv6 = new ArrayList<>();
    for (Item association : item.list("Ipv6CidrBlockAssociationSet")) {
      if (isAssociated(association, "Ipv6CidrBlockState")) {
        boolean isPrivate =
            association.text("Ipv6AddressAttribute").filter("private"::equals).isPresent();
        association
            .cidr("Ipv6CidrBlock", notes)
            .ifPresent((isPrivate ? privateIpv6 : publicIpv6)::add);
      }
    }
    return new Vpc(
        id,
        item.name(),
        places.regionOfVpc(id, item.origin()),
        Places.accountOf(item),
        cidrs,
        publicIpv6,
        privateIpv6,
        dns.support(id),
        dns.hostnames(id).orElse(item.flag("IsDefault", false)),
        associations.mainTable(id),
        associations.defaultAcl(id));
  }

  private Vpc unlisted(ResourceId id, Item mention) {
    List<Cidr> local = localRanges(id);
    List<Cidr> cidrs = local.isEmpty() ? subnetRanges(id) : local;
    notes.add(
        id
            + " is not listed; its ranges are "
            + (cidrs.isEmpty()
                ? "not known."
                : local.isEmpty()
                    ? "taken to be those of its subnets."
                    : "taken from its local routes."));
    return new Vpc(
        id,
        "",
        places.regionOfVpc(id, mention.origin()),
        Places.accountOf(mention),
        cidrs.stream().filter(cidr -> cidr.family() == Family.IPV4).toList(),
        cidrs.stream().filter(cidr -> cidr.family() == Family.IPV6).toList(),
        List.of(),
        dns.support(id),
        dns.hostnames(id).orElse(false),
        associations.mainTable(id),
        associations.defaultAcl(id));
  }

  private List<Cidr> localRanges(ResourceId vpc) {
    return in(vpc, Call.ROUTE_TABLES).stream()
        .flatMap(table -> table.list("Routes").stream())
        .filter(route -> route.text("GatewayId").filter("local"::equals).isPresent())
        .flatMap(
            route ->
                route
                    .cidr("DestinationCidrBlock", notes)
                    .or(() -> route.cidr("DestinationIpv6CidrBlock", notes))
                    .stream())
        .distinct()
        .toList();
  }

  private List<Cidr> subnetRanges(ResourceId vpc) {
    List<Cidr> ranges = new ArrayList<>();
    for (Item subnet : in(vpc, Call.SUBNETS)) {
      subnet.cidr("CidrBlock", notes).ifPresent(ranges::add);
      for (Item association : subnet.list("Ipv6CidrBlockAssociationSet")) {
        association.cidr("Ipv6CidrBlock", notes).ifPresent(ranges::add);
      }
    }
    return ranges;
  }

  private List<Item> in(ResourceId vpc, Call call) {
    return snapshot.items(call).stream()
        .filter(item -> item.reference("VpcId").filter(vpc::equals).isPresent())
        .toList();
  }

  /** Whether a range is in use: AWS also lists those that no longer are. */
  static boolean isAssociated(Item association, String stateField) {
    return association
        .child(stateField)
        .flatMap(state -> state.text("State"))
        .map(state -> state.equals("associated") || state.equals("associating"))
        .orElse(true);
  }
}
