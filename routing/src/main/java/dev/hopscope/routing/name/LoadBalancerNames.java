package dev.hopscope.routing.name;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.routing.walk.Network;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of load balancers, which AWS makes of their own: everyone resolves them, those of
 * internal ones to private addresses (rule LB-02).
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html">How
 *     Elastic Load Balancing works</a>
 */
record LoadBalancerNames(Network network) {
  private static final String DUALSTACK = "dualstack.";
  private static final Pattern NAME =
      Pattern.compile(
          "(?:dualstack\\.)?(?:internal-)?(.+)-[0-9a-z]+"
              + "\\.(?:[a-z0-9-]+\\.elb|elb\\.[a-z0-9-]+)\\.amazonaws\\.com(?:\\.cn)?");

  /** The addresses of the nodes of the load balancer that has this name. */
  Optional<List<Address>> addresses(String name) {
    Matcher matcher = NAME.matcher(name);
    String written = name.startsWith(DUALSTACK) ? name.substring(DUALSTACK.length()) : name;
    return network.topology().all(LoadBalancer.class).stream()
        .filter(
            each ->
                each.dnsName().isPresent()
                    ? each.dnsName().get().equalsIgnoreCase(written)
                    : matcher.matches() && each.name().equalsIgnoreCase(matcher.group(1)))
        .findFirst()
        .map(this::addresses);
  }

  private List<Address> addresses(LoadBalancer balancer) {
    boolean facing = balancer.scheme() == LoadBalancer.Scheme.INTERNET_FACING;
    return network.interfacesOf(balancer.id()).stream()
        .flatMap(node -> addresses(node, facing).stream())
        .toList();
  }

  private List<Address> addresses(NetworkInterface node, boolean facing) {
    return node.addresses().stream()
        .map(own -> own.address())
        .flatMap(
            own -> facing ? network.publicAddressOf(node, own).stream() : Optional.of(own).stream())
        .toList();
  }
}
