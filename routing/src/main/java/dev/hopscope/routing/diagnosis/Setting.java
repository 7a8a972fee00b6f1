package dev.hopscope.routing.diagnosis;

import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Resource;
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
  };

  abstract Stream<Resource> turned(Resource of, boolean on);
}
