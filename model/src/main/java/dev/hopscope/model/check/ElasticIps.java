package dev.hopscope.model.check;

import dev.hopscope.model.check.AddressProblem.MisplacedElasticIp;
import dev.hopscope.model.check.GatewayProblem.NoInternetGateway;
import dev.hopscope.model.check.GatewayProblem.UnusedElasticIp;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.Optional;
import java.util.stream.Stream;

/** Elastic IPs: in use, on an address that exists, where an internet gateway is (ADDR-42, 45). */
final class ElasticIps implements Check {

  @Override
  public Stream<Problem> of(Topology topology) {
    return topology.all(ElasticIp.class).stream().flatMap(elasticIp -> of(topology, elasticIp));
  }

  private static Stream<Problem> of(Topology topology, ElasticIp elasticIp) {
    if (elasticIp.networkInterface().isEmpty()) {
      if (isOfRegionalNat(topology, elasticIp)) {
        return Stream.empty();
      }
      return Stream.of(new UnusedElasticIp(elasticIp.id()));
    }
    ResourceId at = elasticIp.networkInterface().get();
    Optional<Problem> misplaced =
        topology
            .find(at, NetworkInterface.class)
            .filter(one -> !has(one, elasticIp))
            .map(one -> new MisplacedElasticIp(elasticIp.id(), at, elasticIp.privateAddress()));
    Optional<Problem> noGateway =
        Home.of(topology, at)
            .filter(vpc -> lacksInternetGateway(topology, vpc))
            .map(vpc -> new NoInternetGateway(elasticIp.id(), vpc.id()));
    return Stream.of(misplaced, noGateway).flatMap(Optional::stream);
  }

  private static boolean isOfRegionalNat(Topology topology, ElasticIp elasticIp) {
    return topology.all(RegionalNatGateway.class).stream()
        .flatMap(nat -> nat.addresses().stream())
        .anyMatch(own -> own.publicAddress().equals(elasticIp.publicAddress()));
  }

  /** Whether it is known that no internet gateway is attached to the VPC. */
  static boolean lacksInternetGateway(Topology topology, Vpc vpc) {
    return !topology.lacks(ResourceKind.INTERNET_GATEWAY)
        && topology.referrers(vpc.id(), Role.ATTACHED_TO, InternetGateway.class).isEmpty();
  }

  private static boolean has(NetworkInterface one, ElasticIp elasticIp) {
    return elasticIp.privateAddress().isPresent()
        ? one.addresses().stream()
            .anyMatch(own -> own.address().equals(elasticIp.privateAddress().get()))
        : !one.addresses().isEmpty();
  }
}
