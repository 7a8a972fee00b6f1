package dev.hopscope.model.aws;

import dev.hopscope.model.resource.ResourceId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which table routes and which ACL filters what. AWS lists it with the tables and ACLs; here the
 * subnets, VPCs and gateways say it.
 */
final class Associations {
  private final Map<ResourceId, ResourceId> mainTables = new HashMap<>();
  private final Map<ResourceId, ResourceId> tables = new HashMap<>();
  private final Map<ResourceId, ResourceId> defaultAcls = new HashMap<>();
  private final Map<ResourceId, ResourceId> acls = new HashMap<>();

  Associations(Snapshot snapshot) {
    for (Item table : snapshot.items(Call.ROUTE_TABLES)) {
      ResourceId id = table.requiredReference("RouteTableId");
      for (Item association : table.list("Associations")) {
        addTable(table, id, association);
      }
    }
    for (Item acl : snapshot.items(Call.NETWORK_ACLS)) {
      addAcl(acl, acl.requiredReference("NetworkAclId"));
    }
  }

  private void addTable(Item table, ResourceId id, Item association) {
    boolean gone =
        association
            .child("AssociationState")
            .flatMap(state -> state.text("State"))
            .filter(state -> state.equals("disassociated") || state.equals("failed"))
            .isPresent();
    if (gone) {
      return;
    }
    if (association.flag("Main", false)) {
      table.reference("VpcId").ifPresent(vpc -> mainTables.put(vpc, id));
    }
    association.reference("SubnetId").ifPresent(subnet -> tables.put(subnet, id));
    association.reference("GatewayId").ifPresent(gateway -> tables.put(gateway, id));
  }

  private void addAcl(Item acl, ResourceId id) {
    if (acl.flag("IsDefault", false)) {
      acl.reference("VpcId").ifPresent(vpc -> defaultAcls.put(vpc, id));
      return;
    }
    for (Item association : acl.list("Associations")) {
      association.reference("SubnetId").ifPresent(subnet -> acls.put(subnet, id));
    }
  }

  /** The table of every subnet of the VPC that names none. */
  Optional<ResourceId> mainTable(ResourceId vpc) {
    return Optional.ofNullable(mainTables.get(vpc));
  }

  /** The table that a subnet or a gateway is associated with. */
  Optional<ResourceId> table(ResourceId subnetOrGateway) {
    return Optional.ofNullable(tables.get(subnetOrGateway));
  }

  /** The ACL of every subnet of the VPC that names none. */
  Optional<ResourceId> defaultAcl(ResourceId vpc) {
    return Optional.ofNullable(defaultAcls.get(vpc));
  }

  /** The ACL that a subnet is associated with; empty where it is the VPC's default one. */
  Optional<ResourceId> acl(ResourceId subnet) {
    return Optional.ofNullable(acls.get(subnet));
  }
}
