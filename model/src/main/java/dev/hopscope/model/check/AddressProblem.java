package dev.hopscope.model.check;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.ResourceId;
import java.util.List;
import java.util.Optional;

/** Ranges and addresses that AWS would not give out (section 1 of the rules). */
public sealed interface AddressProblem extends Problem {

  /** A VPC without an IPv4 range, or a subnet without any. */
  record NoRange(ResourceId id) implements AddressProblem {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(id);
    }

    @Override
    public Optional<String> awsCode() {
      return Optional.of("MissingParameter");
    }
  }

  /**
   * A range that a VPC may not have.
   *
   * @param other the range it clashes with, where it clashes with one
   */
  record BadVpcRange(ResourceId vpc, Cidr range, VpcRangeFault fault, Optional<Cidr> other)
      implements AddressProblem {

    /** What is wrong with it. */
    public enum VpcRangeFault {
      /** IPv4 /16 to /28, IPv6 /44 to /60 in steps of 4 (rules ADDR-01 and ADDR-30). */
      LENGTH,
      /** Inside a range that no VPC may use (rule ADDR-03). */
      RESERVED,
      /** Shares addresses with another range of the VPC. */
      OVERLAPS,
      /** May not be added beside the primary range (rules ADDR-11 and ADDR-12). */
      NOT_BESIDE,
      /** Docker's own bridge range, which some AWS services use (rule ADDR-04). */
      DOCKER
    }

    @Override
    public Severity severity() {
      return fault == VpcRangeFault.DOCKER ? Severity.NOTICE : Severity.ERROR;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(vpc);
    }

    @Override
    public Optional<String> awsCode() {
      return fault == VpcRangeFault.DOCKER ? Optional.empty() : Optional.of("InvalidVpc.Range");
    }
  }

  /** A subnet's range of a length AWS does not have, or outside every range of the VPC. */
  record BadSubnetRange(ResourceId subnet, ResourceId vpc, Cidr range, SubnetRangeFault fault)
      implements AddressProblem {

    /** What is wrong with it. */
    public enum SubnetRangeFault {
      /** IPv4 /16 to /28, IPv6 /44 to /64 in steps of 4 (rules ADDR-21 and ADDR-31). */
      LENGTH,
      OUTSIDE_VPC
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(subnet, vpc);
    }

    @Override
    public Optional<String> awsCode() {
      return Optional.of("InvalidSubnet.Range");
    }
  }

  /** Two subnets of a VPC that share addresses. */
  record OverlappingSubnets(ResourceId subnet, Cidr range, ResourceId other, Cidr otherRange)
      implements AddressProblem {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(subnet, other);
    }

    @Override
    public Optional<String> awsCode() {
      return Optional.of("InvalidSubnet.Conflict");
    }
  }

  /** An interface address that its subnet does not have to give. */
  record BadInterfaceAddress(
      ResourceId networkInterface, ResourceId subnet, Address address, AddressFault fault)
      implements AddressProblem {

    /** What is wrong with it. */
    public enum AddressFault {
      OUTSIDE_SUBNET,
      /** One of the five that AWS keeps (rules ADDR-22 and ADDR-32). */
      RESERVED
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(networkInterface, subnet);
    }

    @Override
    public Optional<String> awsCode() {
      return Optional.of("InvalidParameterValue");
    }
  }

  /**
   * A private address of a VPC, or a public one, that two resources have.
   *
   * @param added whether it was added to the second, which has another primary one
   */
  record AddressTaken(Address address, ResourceId first, ResourceId second, boolean added)
      implements AddressProblem {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(second, first);
    }

    @Override
    public Optional<String> awsCode() {
      return Optional.of(added ? "Resource.AlreadyAssigned" : "InvalidIPAddress.InUse");
    }
  }

  /** A subnet whose interfaces need more IPv4 addresses than it has (rule ADDR-22). */
  record SubnetFull(ResourceId subnet, long needed, long usable) implements AddressProblem {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(subnet);
    }

    @Override
    public Optional<String> awsCode() {
      return Optional.of("InsufficientFreeAddressesInSubnet");
    }
  }

  /** An elastic IP mapped to an address that its interface does not have (rule ADDR-42). */
  record MisplacedElasticIp(
      ResourceId elasticIp, ResourceId networkInterface, Optional<Address> privateAddress)
      implements AddressProblem {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(elasticIp, networkInterface);
    }

    @Override
    public Optional<String> awsCode() {
      return Optional.of("InvalidParameterValue");
    }
  }
}
