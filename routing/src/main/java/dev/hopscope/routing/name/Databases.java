package dev.hopscope.routing.name;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.DatabaseInstance;
import dev.hopscope.model.resource.DnsRecord;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.routing.walk.Network;
import java.util.List;
import java.util.Optional;

/** The names of databases: private inside the VPC, public outside where they may be (RDS-01). */
record Databases(Network network) {

  /** The database that has this name. */
  Optional<DatabaseInstance> named(String name) {
    return network.topology().all(DatabaseInstance.class).stream()
        .filter(each -> each.dnsName().map(DnsRecord::plain).filter(name::equals).isPresent())
        .findFirst();
  }

  /** The VPC that it lies in. */
  Optional<ResourceId> vpcOf(DatabaseInstance database) {
    return network.interfacesOf(database.id()).stream()
        .flatMap(each -> network.subnetOf(each).stream())
        .map(Subnet::vpc)
        .findFirst();
  }

  /** Its private addresses. */
  List<Address> privateAddresses(DatabaseInstance database) {
    return network.interfacesOf(database.id()).stream()
        .flatMap(each -> each.addresses().stream())
        .map(PrivateAddress::address)
        .toList();
  }

  /** What everyone is told. */
  List<Address> publicAddresses(DatabaseInstance database) {
    List<Address> known =
        network.interfacesOf(database.id()).stream().flatMap(each -> known(each).stream()).toList();
    return database.publiclyAccessible() && !known.isEmpty() ? known : privateAddresses(database);
  }

  private List<Address> known(NetworkInterface each) {
    return each.addresses().stream()
        .flatMap(own -> network.publicAddressOf(each, own.address()).stream())
        .toList();
  }
}
