package dev.hopscope.app.outline;

import dev.hopscope.app.look.KindLook;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a line of the tree says, and what it is found by. */
final class OutlineText {
  private OutlineText() {}

  /** The range or address that tells one resource from another; empty where it has none. */
  static String detail(Resource resource) {
    if (resource instanceof Vpc vpc) {
      return joined(vpc.cidrs());
    }
    if (resource instanceof Subnet subnet) {
      return subnet.cidr().map(Cidr::toString).orElseGet(() -> joined(subnet.ipv6Cidrs()));
    }
    if (resource instanceof OnPremisesNetwork network) {
      return joined(network.cidrs());
    }
    if (resource instanceof NetworkInterface eni) {
      return eni.addresses().stream()
          .map(each -> each.address().toString())
          .collect(Collectors.joining(", "));
    }
    return resource instanceof ElasticIp eip ? eip.publicAddress().toString() : "";
  }

  private static String joined(List<Cidr> ranges) {
    return ranges.stream().map(Cidr::toString).collect(Collectors.joining(", "));
  }

  static String searched(Resource resource) {
    return String.join(
            " ",
            resource.name(),
            resource.id().value(),
            KindLook.of(resource.kind()).label(),
            detail(resource))
        .toLowerCase(Locale.ROOT);
  }
}
