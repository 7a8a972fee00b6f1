package dev.hopscope.app.palette;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.resource.Appliance;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InstanceState;
import dev.hopscope.model.resource.InterfaceStatus;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.topology.FreeAddresses;
import java.util.List;
import java.util.Optional;

/** New instances and network interfaces. */
final class HostDrafts {
  private final Draft draft;
  private final Room room;

  HostDrafts(Draft draft) {
    this.draft = draft;
    this.room = new Room(draft);
  }

  void instance(Subnet subnet, Point at) {
    Instance instance =
        draft.add(
            new Instance(
                draft.newId(ResourceKind.INSTANCE),
                draft.newName("server"),
                InstanceState.RUNNING,
                Appliance.UNSPECIFIED));
    boolean getsPublic =
        subnet.mapPublicIpOnLaunch()
            && !draft
                .topology()
                .referrers(subnet.vpc(), Role.ATTACHED_TO, InternetGateway.class)
                .isEmpty();
    Optional<Address> publicAddress =
        getsPublic ? FreeAddresses.publicOne(draft.topology()) : Optional.empty();
    add(subnet, "", publicAddress, Optional.of(instance.id()), 0);
    room.put(instance.id(), at);
  }

  /** An interface by itself: a packet meets it only once it is attached. */
  void loose(Subnet subnet, Point at) {
    NetworkInterface eni =
        add(subnet, draft.newName("interface"), Optional.empty(), Optional.empty(), 0);
    room.put(eni.id(), at);
  }

  /** One more interface of an instance, in the subnet of its first. */
  void secondary(Instance instance) {
    List<NetworkInterface> have = Whereabouts.interfacesOf(draft.topology(), instance.id());
    draft
        .topology()
        .find(have.getFirst().subnet(), Subnet.class)
        .ifPresent(
            subnet ->
                add(
                    subnet,
                    draft.newName("interface"),
                    Optional.empty(),
                    Optional.of(instance.id()),
                    have.getLast().deviceIndex() + 1));
  }

  private NetworkInterface add(
      Subnet subnet,
      String name,
      Optional<Address> publicAddress,
      Optional<ResourceId> owner,
      int deviceIndex) {
    List<PrivateAddress> addresses =
        FreeAddresses.inSubnet(draft.topology(), subnet).stream()
            .map(address -> new PrivateAddress(address, publicAddress))
            .toList();
    List<Address> ipv6 =
        addresses.isEmpty()
            ? FreeAddresses.ipv6InSubnet(draft.topology(), subnet).stream().toList()
            : List.of();
    return draft.add(
        new NetworkInterface(
            draft.newId(ResourceKind.NETWORK_INTERFACE),
            name,
            subnet.id(),
            addresses,
            ipv6,
            defaultGroup(subnet.vpc()),
            true,
            InterfaceType.INTERFACE,
            owner.isPresent() ? InterfaceStatus.IN_USE : InterfaceStatus.AVAILABLE,
            owner,
            deviceIndex));
  }

  private List<ResourceId> defaultGroup(ResourceId vpc) {
    return draft.topology().referrers(vpc, Role.CONTAINED_IN, SecurityGroup.class).stream()
        .filter(group -> group.name().equals("default"))
        .map(SecurityGroup::id)
        .limit(1)
        .toList();
  }
}
