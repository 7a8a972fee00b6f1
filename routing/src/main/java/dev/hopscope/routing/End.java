package dev.hopscope.routing;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.Api;
import dev.hopscope.model.resource.ClientVpnEndpoint;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.VpcLink;
import java.util.List;
import java.util.Optional;

/** One end of a question, understood. */
sealed interface End {

  /**
   * A network interface.
   *
   * @param address the one of its addresses that was asked for; its primary one where empty
   */
  record AtInterface(NetworkInterface networkInterface, Optional<Address> address) implements End {}

  /** A load balancer: its name leads to any of its nodes. */
  record AtNodes(LoadBalancer balancer, List<NetworkInterface> nodes) implements End {}

  /**
   * A host on the internet.
   *
   * @param address its address; the host that stands for any where empty
   */
  record OnInternet(Optional<Address> address) implements End {}

  /** A host in a network outside AWS. */
  record OnPremises(OnPremisesNetwork network, Address address) implements End {}

  /** A client of a Client VPN endpoint; it only asks. */
  record VpnClient(ClientVpnEndpoint endpoint, Address address) implements End {}

  /** An API of Amazon API Gateway, asked by its name or asking by its VPC links. */
  record AtApi(Api api) implements End {}

  /** A VPC link of the first generation; it only asks. */
  record AtVpcLink(VpcLink link) implements End {}

  /** Whatever has this DNS name, or this short name of an AWS service; only to be asked for. */
  record AtName(String name) implements End {}

  /** An address in AWS, whether or not anyone has it; only to be asked for. */
  record AtAddress(Address address) implements End {}
}
