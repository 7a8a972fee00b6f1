package dev.hopscope.model.check;

import dev.hopscope.model.check.AddressProblem.SubnetFull;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.topology.SubnetAddresses;
import dev.hopscope.model.topology.Topology;
import java.util.stream.Stream;

/**
 * Subnets whose interfaces need more IPv4 addresses than there are: a NAT gateway's and an
 * endpoint's count like an instance's (rule ADDR-22).
 */
final class SubnetSpace implements Check {
  @Override
  public Stream<Problem> of(Topology topology) {
    return topology.all(Subnet.class).stream()
        .flatMap(
            subnet ->
                SubnetAddresses.of(topology, subnet)
                    .filter(addresses -> addresses.used() > addresses.usable())
                    .map(
                        addresses ->
                            new SubnetFull(subnet.id(), addresses.used(), addresses.usable()))
                    .stream());
  }
}
