package dev.hopscope.routing.diagnosis;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.FreeAddresses;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;

/** Public addresses for those that have none. */
final class AddressRepairs {
  private AddressRepairs() {}

  /** An elastic IP for whoever sends from this private address. */
  static List<Repair> forSender(Situation situation) {
    Address source = situation.drop().packet().source();
    return situation.vpcs().stream()
        .map(Vpc::id)
        .flatMap(vpc -> situation.interfaceWith(vpc, source).stream())
        .filter(AddressRepairs::mayHaveOne)
        .flatMap(each -> elasticIp(situation.topology(), each, source).stream())
        .toList();
  }

  /** An elastic IP for the interface that the refusal is about. */
  static List<Repair> forReceiver(Situation situation, Optional<ResourceId> about) {
    return about
        .flatMap(id -> situation.topology().find(id, NetworkInterface.class))
        .filter(AddressRepairs::mayHaveOne)
        .flatMap(
            each ->
                each.addresses().stream()
                    .findFirst()
                    .flatMap(own -> elasticIp(situation.topology(), each, own.address())))
        .stream()
        .toList();
  }

  /**
   * A function's interface never gets one (rule LAM-01), nor does a private NAT gateway's; a Client
   * VPN endpoint's may (rule CVPN-02).
   */
  private static boolean mayHaveOne(NetworkInterface each) {
    return each.type() == InterfaceType.INTERFACE || each.type() == InterfaceType.CLIENT_VPN;
  }

  private static Optional<Repair> elasticIp(Topology topology, NetworkInterface each, Address own) {
    return own.family() == Family.IPV4
        ? FreeAddresses.publicOne(topology)
            .map(
                free ->
                    new ElasticIp(
                        topology.newId(ResourceKind.ELASTIC_IP),
                        "",
                        free,
                        Optional.of(each.id()),
                        Optional.of(own)))
            .map(elasticIp -> new Mend.AddElasticIp(each.id(), elasticIp))
            .map(mend -> new Repair(mend, Repair.ADDRESS))
        : Optional.empty();
  }
}
