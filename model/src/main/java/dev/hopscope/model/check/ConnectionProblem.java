package dev.hopscope.model.check;

import dev.hopscope.model.resource.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Peerings, attachments and endpoints that AWS would refuse or that serve less than meant. */
public sealed interface ConnectionProblem extends Problem {

  /**
   * A peering connection that AWS would refuse or let fail.
   *
   * @param other the earlier connection of the same pair or the VPC at fault, where there is one
   */
  record BadPeering(
      ResourceId peering,
      ResourceId requester,
      ResourceId accepter,
      PeeringFault fault,
      Optional<ResourceId> other)
      implements ConnectionProblem {

    /** What is wrong with it. */
    public enum PeeringFault {
      /** Joins a VPC with itself. */
      SELF("InvalidParameterValue"),
      /** The two are peered already (rule PEER-01). */
      DUPLICATE("VpcPeeringConnectionAlreadyExists"),
      /** The two share addresses, so that AWS lets the connection fail (rule PEER-03). */
      OVERLAP(""),
      /** Resolves names for a VPC that gives its instances none (rule PEER-11). */
      DNS_HOSTNAMES_OFF("InvalidVpcPeeringConnectionState.DnsHostnamesDisabled");

      private final String awsCode;

      PeeringFault(String awsCode) {
        this.awsCode = awsCode;
      }
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public List<ResourceId> ids() {
      return Stream.concat(Stream.of(peering), other.stream()).toList();
    }

    @Override
    public Optional<String> awsCode() {
      return Optional.of(fault.awsCode).filter(code -> !code.isEmpty());
    }
  }

  /**
   * A transit gateway attachment that AWS would refuse.
   *
   * @param others the attachment or the subnets it clashes with
   */
  record BadAttachment(ResourceId attachment, AttachmentFault fault, List<ResourceId> others)
      implements ConnectionProblem {

    /** What is wrong with it. */
    public enum AttachmentFault {
      /** The VPC is attached to this transit gateway already. */
      DUPLICATE("DuplicateTransitGatewayAttachment"),
      /** Two of its subnets lie in one zone (rule TGW-20). */
      TWO_SUBNETS_IN_ZONE("DuplicateSubnetsInSameZone"),
      /** A subnet without IPv4 range (rule TGW-20). */
      NO_IPV4("InvalidParameterValue"),
      /** A VPC attachment in no subnet. */
      NO_SUBNET("MissingParameter");

      private final String awsCode;

      AttachmentFault(String awsCode) {
        this.awsCode = awsCode;
      }
    }

    public BadAttachment {
      others = List.copyOf(others);
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public List<ResourceId> ids() {
      return Stream.concat(Stream.of(attachment), others.stream()).toList();
    }

    @Override
    public Optional<String> awsCode() {
      return Optional.of(fault.awsCode);
    }
  }

  /**
   * Something of a transit gateway that AWS would refuse.
   *
   * @param id the attachment or table
   * @param others what it clashes with
   */
  record BadTransit(ResourceId id, TransitFault fault, List<ResourceId> others)
      implements ConnectionProblem {

    /** What is wrong with it. */
    public enum TransitFault {
      /** A peering that joins a transit gateway with itself (rule TGW-40). */
      PEERS_ITSELF("InvalidParameterValue"),
      /** An association, a propagation or a policy rule that names another gateway's table. */
      TABLE_OF_ANOTHER("InvalidParameterValue"),
      /** A route that leads to an attachment of another transit gateway. */
      ROUTE_TO_ANOTHER("InvalidTransitGatewayAttachmentID.NotFound"),
      /** A Connect attachment that rests on what can carry none. */
      CONNECT_ON_WRONG_CARRIER("InvalidParameterValue"),
      /** A written route to a Connect attachment, which knows BGP only. */
      STATIC_ROUTE_TO_CONNECT("InvalidParameterValue"),
      /** Two policy rules with one number (rule TGW-13). */
      RULE_NUMBER_TWICE("InvalidParameterValue");

      private final String awsCode;

      TransitFault(String awsCode) {
        this.awsCode = awsCode;
      }
    }

    public BadTransit {
      others = List.copyOf(others);
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public List<ResourceId> ids() {
      return Stream.concat(Stream.of(id), others.stream()).toList();
    }

    @Override
    public Optional<String> awsCode() {
      return Optional.of(fault.awsCode);
    }
  }

  /**
   * An attachment without a subnet in a zone from which a route leads to it: what is sent from
   * there is dropped (rule TGW-21).
   */
  record ZoneNotAttached(ResourceId attachment, ResourceId zone, ResourceId subnet)
      implements ConnectionProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(attachment, subnet, zone);
    }
  }

  /**
   * A gateway or interface endpoint that AWS would refuse.
   *
   * @param others the endpoint, table, zone or subnets it clashes with
   */
  record BadEndpoint(ResourceId endpoint, EndpointFault fault, List<ResourceId> others)
      implements ConnectionProblem {

    /** What is wrong with it. */
    public enum EndpointFault {
      /** A table has a gateway endpoint for this service already (rule GWE-01). */
      DUPLICATE_IN_TABLE("RouteAlreadyExists"),
      /** The service is not offered in the zone of one of its subnets (rule PLS-04). */
      ZONE_NOT_OFFERED("InvalidParameter"),
      /** Two of its interfaces lie in subnets of one zone (rule IFE-01). */
      TWO_SUBNETS_IN_ZONE("DuplicateSubnetsInSameZone"),
      /** Private names, in a VPC without both DNS attributes (rule IFE-05). */
      PRIVATE_DNS_WITHOUT_DNS("InvalidParameter"),
      /** Private names that another endpoint or a zone of the VPC has (rule IFE-05). */
      PRIVATE_DNS_CONFLICT("InvalidParameter");

      private final String awsCode;

      EndpointFault(String awsCode) {
        this.awsCode = awsCode;
      }
    }

    public BadEndpoint {
      others = List.copyOf(others);
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
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
