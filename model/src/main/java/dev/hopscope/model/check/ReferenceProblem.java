package dev.hopscope.model.check;

import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import java.util.List;
import java.util.Optional;

/** Resources that name what is not there, or not where it would have to be. */
public sealed interface ReferenceProblem extends Problem {

  /**
   * A reference to what the network does not have. Blackhole routes and stale rules, which are
   * meant to dangle, are told of as such.
   */
  record Dangling(ResourceId id, Role role, ResourceId target) implements ReferenceProblem {
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
      return NotFound.codeFor(target);
    }
  }

  /** A resource that names one of another VPC, or a zone of another Region. */
  record Elsewhere(ResourceId id, ResourceId target, Use use) implements ReferenceProblem {

    /** As what the target is named. */
    public enum Use {
      /** A security group of an interface (rule SG-04). */
      SECURITY_GROUP("InvalidParameter"),
      /** The table of a subnet, a gateway or an endpoint, or the main one of a VPC. */
      ROUTE_TABLE("InvalidParameterValue"),
      /** The ACL of a subnet, or the default one of a VPC. */
      NETWORK_ACL("InvalidParameterValue"),
      /** A subnet of a transit gateway attachment. */
      ATTACHMENT_SUBNET("InvalidParameterValue"),
      /** The zone of a subnet (rule ADDR-20). */
      ZONE("InvalidParameterValue");

      private final String awsCode;

      Use(String awsCode) {
        this.awsCode = awsCode;
      }
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(id, target);
    }

    @Override
    public Optional<String> awsCode() {
      return Optional.of(use.awsCode);
    }
  }

  /** A resource that names one of a kind that cannot stand there. */
  record WrongKind(ResourceId id, Role role, ResourceId target) implements ReferenceProblem {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(id, target);
    }
  }
}
