package dev.hopscope.model.aws;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.IcmpType;
import dev.hopscope.model.address.PortRange;
import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.NetworkAcl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code NetworkAcls}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkAclEntry.html">NetworkAclEntry</a>
 */
final class NetworkAclsReader {
  private final Snapshot snapshot;
  private final Notes notes;

  NetworkAclsReader(Snapshot snapshot, Notes notes) {
    this.snapshot = snapshot;
    this.notes = notes;
  }

  List<NetworkAcl> read() {
    return snapshot.items(Call.NETWORK_ACLS).stream().map(this::acl).toList();
  }

  private NetworkAcl acl(Item item) {
    List<AclRule> inbound = new ArrayList<>();
    List<AclRule> outbound = new ArrayList<>();
    for (Item entry : item.list("Entries")) {
      int number =
          entry.number("RuleNumber").orElseThrow(() -> entry.malformed("has no RuleNumber"));
      if (number <= AclRule.HIGHEST_NUMBER) {
        (entry.flag("Egress", false) ? outbound : inbound).add(rule(entry, number));
      }
    }
    return new NetworkAcl(
        item.requiredReference("NetworkAclId"),
        item.name(),
        item.requiredReference("VpcId"),
        inbound,
        outbound);
  }

  private AclRule rule(Item entry, int number) {
    if (number < 1) {
      throw entry.malformed("RuleNumber", "is not a rule number: " + number);
    }
    Cidr cidr =
        entry
            .cidr("CidrBlock", notes)
            .or(() -> entry.cidr("Ipv6CidrBlock", notes))
            .orElseThrow(() -> entry.malformed("has no CidrBlock"));
    String action = entry.required("RuleAction");
    return switch (action) {
      case "allow" -> AclRule.allow(number, traffic(entry), cidr);
      case "deny" -> AclRule.deny(number, traffic(entry), cidr);
      default -> throw entry.malformed("RuleAction", "is neither allow nor deny");
    };
  }

  private static Traffic traffic(Item entry) {
    Protocol protocol = Traffics.protocol(entry, "Protocol");
    Optional<Item> ports = entry.child("PortRange");
    Optional<Item> icmp = entry.child("IcmpTypeCode");
    return new Traffic(
        protocol,
        ports
            .map(range -> Traffics.ports(range, range.number("From"), range.number("To")))
            .orElse(PortRange.ALL),
        icmp.map(type -> Traffics.icmp(type, type.number("Type"), type.number("Code")))
            .orElse(IcmpType.ANY));
  }
}
