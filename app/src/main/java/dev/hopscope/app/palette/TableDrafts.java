package dev.hopscope.app.palette;

import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.topology.FreeAddresses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** New tables, filters, lists and addresses: what is not drawn by itself. */
final class TableDrafts {
  private final Draft draft;

  TableDrafts(Draft draft) {
    this.draft = draft;
  }

  /** A route table with the local routes only; it governs the subnet that it is dropped on. */
  void routeTable(ResourceId vpc, Optional<Subnet> subnet) {
    ResourceId id = draft.newId(ResourceKind.ROUTE_TABLE);
    draft.add(new RouteTable(id, draft.newName("routes"), vpc, List.of(), List.of()));
    subnet.ifPresent(each -> draft.replace(each.withRouteTable(Optional.of(id))));
  }

  /** A network ACL that denies everything, as a custom one does in AWS (rule NACL-03). */
  void networkAcl(ResourceId vpc, Optional<Subnet> subnet) {
    ResourceId id = draft.newId(ResourceKind.NETWORK_ACL);
    draft.add(new NetworkAcl(id, draft.newName("acl"), vpc, List.of(), List.of()));
    subnet.ifPresent(each -> draft.replace(each.withNetworkAcl(Optional.of(id))));
  }

  /** A security group that lets nothing in and everything out (rule SG-02). */
  void securityGroup(ResourceId vpc, Optional<NetworkInterface> member) {
    ResourceId id = draft.newId(ResourceKind.SECURITY_GROUP);
    draft.add(
        new SecurityGroup(id, draft.newName("group"), vpc, List.of(), SecurityGroup.ALLOW_ALL));
    member.ifPresent(
        eni -> {
          List<ResourceId> groups = new ArrayList<>(eni.securityGroups());
          groups.add(id);
          draft.replace(eni.withSecurityGroups(groups));
        });
  }

  void transitGatewayRouteTable(ResourceId gateway) {
    draft.add(
        new TransitGatewayRouteTable(
            draft.newId(ResourceKind.TRANSIT_GATEWAY_ROUTE_TABLE),
            draft.newName("tgw-routes"),
            gateway,
            List.of(),
            false));
  }

  void prefixList() {
    draft.add(
        new PrefixList(draft.newId(ResourceKind.PREFIX_LIST), draft.newName("list"), List.of()));
  }

  void elasticIp(Optional<ResourceId> networkInterface) {
    FreeAddresses.publicOne(draft.topology())
        .ifPresent(
            address ->
                draft.add(
                    new ElasticIp(
                        draft.newId(ResourceKind.ELASTIC_IP),
                        draft.newName("eip"),
                        address,
                        networkInterface,
                        Stream.concat(networkInterface.stream(), Stream.<ResourceId>empty())
                            .flatMap(
                                id -> draft.topology().find(id, NetworkInterface.class).stream())
                            .flatMap(eni -> eni.addresses().stream())
                            .map(each -> each.address())
                            .findFirst())));
  }
}
