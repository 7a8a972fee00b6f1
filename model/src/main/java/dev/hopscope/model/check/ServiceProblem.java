package dev.hopscope.model.check;

import dev.hopscope.model.resource.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Load balancers, endpoints and Client VPN endpoints that AWS would refuse. */
public sealed interface ServiceProblem extends Problem {

  @Override
  default Severity severity() {
    return Severity.ERROR;
  }

  /**
   * A load balancer that AWS would refuse.
   *
   * @param others the subnets, the VPC or the groups at fault
   */
  record BadLoadBalancer(ResourceId loadBalancer, BalancerFault fault, List<ResourceId> others)
      implements ServiceProblem {

    /** What is wrong with it. */
    public enum BalancerFault {
      /** An Application Load Balancer in a single zone. */
      ONE_ZONE("ValidationError"),
      /** Two of its nodes lie in one zone. */
      TWO_SUBNETS_IN_ZONE("InvalidConfigurationRequest"),
      /** Faces the internet from a VPC without an internet gateway. */
      NO_INTERNET_GATEWAY("InvalidSubnet"),
      /** A Gateway Load Balancer with security groups, or a Network one with groups on some. */
      SECURITY_GROUPS("InvalidConfigurationRequest");

      private final String awsCode;

      BalancerFault(String awsCode) {
        this.awsCode = awsCode;
      }
    }

    public BadLoadBalancer {
      others = List.copyOf(others);
    }

    @Override
    public List<ResourceId> ids() {
      return Stream.concat(Stream.of(loadBalancer), others.stream()).toList();
    }

    @Override
    public Optional<String> awsCode() {
      return Optional.of(fault.awsCode);
    }
  }

  /** An endpoint for a service that AWS does not have, or not for endpoints of this kind. */
  record UnknownService(ResourceId endpoint, String serviceName) implements ServiceProblem {
    @Override
    public List<ResourceId> ids() {
      return List.of(endpoint);
    }

    @Override
    public Optional<String> awsCode() {
      return Optional.of("InvalidServiceName");
    }
  }

  /**
   * A Client VPN endpoint that AWS would refuse.
   *
   * @param others the subnets at fault
   */
  record BadClientVpn(ResourceId endpoint, ClientVpnFault fault, List<ResourceId> others)
      implements ServiceProblem {

    /** What is wrong with it. */
    public enum ClientVpnFault {
      /** Two target networks lie in one zone. */
      TWO_SUBNETS_IN_ZONE("InvalidClientVpnSubnetId.DuplicateAz"),
      /** A target network has addresses of the clients. */
      CLIENT_RANGE("InvalidClientVpnSubnetId.OverlappingCidr"),
      /** A target network is associated twice. */
      SUBNET_TWICE("InvalidClientVpnDuplicateAssociationException"),
      /** Two routes for one destination through one subnet. */
      ROUTE_TWICE("InvalidClientVpnDuplicateRoute"),
      /** Two authorization rules alike. */
      RULE_TWICE("InvalidClientVpnDuplicateAuthorizationRule");

      private final String awsCode;

      ClientVpnFault(String awsCode) {
        this.awsCode = awsCode;
      }
    }

    public BadClientVpn {
      others = List.copyOf(others);
    }

    @Override
    public List<ResourceId> ids() {
      return Stream.concat(Stream.of(endpoint), others.stream()).toList();
    }

    @Override
    public Optional<String> awsCode() {
      return Optional.of(fault.awsCode);
    }
  }
}
