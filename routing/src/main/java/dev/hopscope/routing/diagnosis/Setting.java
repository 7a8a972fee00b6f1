package dev.hopscope.routing.diagnosis;

import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.TargetGroup;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.Vpc;
import java.util.stream.Stream;

/** Settings that can stand in a packet's way. */
public enum Setting {
  /** Of an interface (rule NATI-01). */
  SOURCE_DEST_CHECK {
    @Override
    Stream<Resource> turned(Resource of, boolean on) {
      return Changed.each(of, NetworkInterface.class, each -> each.withSourceDestCheck(on));
    }
  },
  /** Of a VPC (rule DNS-02). */
  DNS_SUPPORT {
    @Override
    Stream<Resource> turned(Resource of, boolean on) {
      return Changed.each(of, Vpc.class, each -> each.withDns(on, each.dnsHostnames()));
    }
  },
  /** Of a transit gateway attachment (rule TGW-26). */
  APPLIANCE_MODE {
    @Override
    Stream<Resource> turned(Resource of, boolean on) {
      return Changed.each(
          of,
          TransitGatewayAttachment.class,
          each -> each.withOptions(on, each.ipv6Support(), each.securityGroupReferencing()));
    }
  },
  /** Of a transit gateway attachment (rule TGW-29). */
  IPV6_SUPPORT {
    @Override
    Stream<Resource> turned(Resource of, boolean on) {
      return Changed.each(
          of,
          TransitGatewayAttachment.class,
          each -> each.withOptions(each.applianceMode(), on, each.securityGroupReferencing()));
    }
  },
  /** Of a transit gateway and of its attachments (rule SG-23). */
  SECURITY_GROUP_REFERENCING {
    @Override
    Stream<Resource> turned(Resource of, boolean on) {
      return Stream.concat(
          Changed.each(of, TransitGateway.class, each -> each.withSecurityGroupReferencing(on)),
          Changed.each(
              of,
              TransitGatewayAttachment.class,
              each -> each.withOptions(each.applianceMode(), each.ipv6Support(), on)));
    }
  },
  /** Of a load balancer, or of a target group that does not leave it to that (rule NLB-01). */
  CROSS_ZONE {
    @Override
    Stream<Resource> turned(Resource of, boolean on) {
      return Stream.concat(
          Changed.each(of, LoadBalancer.class, each -> each.withCrossZone(on)),
          Changed.each(of, TargetGroup.class, each -> each.withCrossZone(word(on))));
    }

    private TargetGroup.CrossZone word(boolean on) {
      return on ? TargetGroup.CrossZone.ON : TargetGroup.CrossZone.OFF;
    }
  },
  /** Of a load balancer: whether its groups are asked about PrivateLink traffic (rule PLS-05). */
  PRIVATE_LINK_RULES {
    @Override
    Stream<Resource> turned(Resource of, boolean on) {
      return Changed.each(of, LoadBalancer.class, each -> each.withEnforcePrivateLink(on));
    }
  },
  /** Of an interface endpoint (rule IFE-05). */
  PRIVATE_DNS {
    @Override
    Stream<Resource> turned(Resource of, boolean on) {
      return Changed.each(of, InterfaceEndpoint.class, each -> each.withPrivateDns(on));
    }
  },
  /** Of a target group (rule NLB-02). */
  CLIENT_IP_PRESERVATION {
    @Override
    Stream<Resource> turned(Resource of, boolean on) {
      return Changed.each(of, TargetGroup.class, each -> each.withPreserveClientIp(on));
    }
  };

  abstract Stream<Resource> turned(Resource of, boolean on);
}
