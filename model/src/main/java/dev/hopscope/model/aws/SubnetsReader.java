package dev.hopscope.model.aws;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code Subnets}.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Subnet.html">Subnet</a>
 */
final class SubnetsReader {
  private final Snapshot snapshot;
  private final Notes notes;
  private final Places places;
  private final Associations associations;
  private final Owners owners;

  SubnetsReader(
      Snapshot snapshot, Notes notes, Places places, Associations associations, Owners owners) {
    this.snapshot = snapshot;
    this.notes = notes;
    this.places = places;
    this.associations = associations;
    this.owners = owners;
  }

  List<Subnet> read() {
    return snapshot.items(Call.SUBNETS).stream().map(this::subnet).toList();
  }

  private Subnet subnet(Item item) {
    ResourceId id = item.requiredReference("SubnetId");
    ResourceId vpc = item.requiredReference("VpcId");
    List<Cidr> ipv6 = new ArrayList<>();
    for (Item association : item.list("Ipv6CidrBlockAssociationSet")) {
      if (VpcsReader.isAssociated(association, "Ipv6CidrBlockState")) {
        association.cidr("Ipv6CidrBlock", notes).ifPresent(ipv6::add);
      }
    }
    return new Subnet(
        id,
        item.name(),
        vpc,
        places.zoneOf(item, vpc),
        item.cidr("CidrBlock", notes),
        ipv6,
        associations.table(id),
        associations.acl(id),
        item.flag("MapPublicIpOnLaunch", false),
        item.flag("EnableDns64", false),
        owners.participantsOf(id));
  }
}
