package dev.hopscope.app.palette;

import dev.hopscope.model.resource.InterfaceStatus;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.topology.FreeAddresses;
import java.util.List;
import java.util.Optional;

/** New network interfaces by which something else stands in a subnet, at its next free address. */
record InterfaceDrafts(Draft draft) {

  /** The only one of its owner. */
  NetworkInterface add(
      ResourceId owner, InterfaceType type, Subnet subnet, List<ResourceId> groups) {
    return add(owner, type, subnet, groups, 0);
  }

  /** One of several of its owner, counted from 0. */
  NetworkInterface add(
      ResourceId owner, InterfaceType type, Subnet subnet, List<ResourceId> groups, int index) {
    return draft.add(
        new NetworkInterface(
            draft.newId(ResourceKind.NETWORK_INTERFACE),
            "",
            subnet.id(),
            FreeAddresses.inSubnet(draft.topology(), subnet).stream()
                .map(PrivateAddress::of)
                .toList(),
            List.of(),
            groups,
            isChecked(type),
            type,
            InterfaceStatus.IN_USE,
            Optional.of(owner),
            index));
  }

  /** Whether its source and destination are: not where packets of others pass through it. */
  private static boolean isChecked(InterfaceType type) {
    return switch (type) {
      case INTERFACE, VPC_ENDPOINT, LOAD_BALANCER, LAMBDA, API_GATEWAY_MANAGED, OTHER -> true;
      case NAT_GATEWAY,
          GATEWAY_LOAD_BALANCER_ENDPOINT,
          TRANSIT_GATEWAY,
          CLIENT_VPN,
          INSTANCE_CONNECT_ENDPOINT ->
          false;
    };
  }
}
