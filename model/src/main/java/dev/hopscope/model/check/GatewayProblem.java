package dev.hopscope.model.check;

import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a VPC has too many or too few of, and public addresses that lead nowhere. */
public sealed interface GatewayProblem extends Problem {

  /** A VPC without main route table or default ACL: which one governs is undecided. */
  record VpcLacks(ResourceId vpc, ResourceKind what) implements GatewayProblem {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(vpc);
    }
  }

  /** A second gateway of a kind of which a VPC has one. */
  record SecondGateway(ResourceId vpc, ResourceKind kind, ResourceId first, ResourceId second)
      implements GatewayProblem {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(second, first, vpc);
    }

    @Override
    public Optional<String> awsCode() {
      return switch (kind) {
        case VIRTUAL_PRIVATE_GATEWAY -> Optional.of("InvalidVpcState");
        case EGRESS_ONLY_INTERNET_GATEWAY -> Optional.of("ResourceLimitExceeded");
        case INSTANCE_CONNECT_ENDPOINT -> Optional.empty();
        default -> Optional.of("InvalidParameterValue");
      };
    }
  }

  /** An elastic IP in use, or a public NAT gateway, in a VPC without an internet gateway. */
  record NoInternetGateway(ResourceId id, ResourceId vpc) implements GatewayProblem {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(id, vpc);
    }

    @Override
    public Optional<String> awsCode() {
      return Optional.of("Gateway.NotAttached");
    }
  }

  /**
   * A NAT gateway that cannot do its work.
   *
   * @param other the elastic IP or the subnet that is at fault, where one is
   */
  record BadNat(ResourceId nat, NatFault fault, Optional<ResourceId> other)
      implements GatewayProblem {

    /** What is wrong with it. */
    public enum NatFault {
      /** Has no interface, and so no private address to send from. */
      NO_INTERFACE,
      /** Public, without an elastic IP (rule NAT-01). */
      NO_ELASTIC_IP,
      /** Private, with an elastic IP (rule NAT-01). */
      ELASTIC_IP_ON_PRIVATE,
      /** Public, in a subnet without a route to an internet gateway (rule NAT-09). */
      SUBNET_NOT_PUBLIC
    }

    @Override
    public Severity severity() {
      return fault == NatFault.SUBNET_NOT_PUBLIC ? Severity.WARNING : Severity.ERROR;
    }

    @Override
    public List<ResourceId> ids() {
      return Stream.concat(Stream.of(nat), other.stream()).toList();
    }

    @Override
    public Optional<String> awsCode() {
      return switch (fault) {
        case NO_ELASTIC_IP -> Optional.of("MissingParameter");
        case ELASTIC_IP_ON_PRIVATE -> Optional.of("InvalidParameter");
        case NO_INTERFACE, SUBNET_NOT_PUBLIC -> Optional.empty();
      };
    }
  }

  /** An elastic IP that is associated with nothing, and costs. */
  record UnusedElasticIp(ResourceId elasticIp) implements GatewayProblem {
    @Override
    public Severity severity() {
      return Severity.NOTICE;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(elasticIp);
    }
  }
}
