package dev.hopscope.routing.name;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.Vpc;

/** Who wants to know the addresses of a name: the answer depends on it. */
public sealed interface Asker {

  /** An interface, by the Resolver of its VPC. */
  record InVpc(NetworkInterface networkInterface, Vpc vpc) implements Asker {}

  /** A host of a network outside AWS. */
  record OnPremises(OnPremisesNetwork network, Address address) implements Asker {}

  /** A host on the internet, by public DNS. */
  record OnInternet() implements Asker {}
}
