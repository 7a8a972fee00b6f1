package dev.hopscope.model.aws;

import dev.hopscope.model.address.IcmpType;
import dev.hopscope.model.address.PortRange;
import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.TransitGatewayPolicyRule;
import dev.hopscope.model.resource.TransitGatewayPolicyTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code TransitGatewayPolicyTables} and the rules found for them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TransitGatewayPolicyTableEntry.html">TransitGatewayPolicyTableEntry</a>
 */
final class TransitGatewayPoliciesReader {
  private final Snapshot snapshot;
  private final Notes notes;
  private final TransitGatewayLinks links;

  TransitGatewayPoliciesReader(Snapshot snapshot, Notes notes, TransitGatewayLinks links) {
    this.snapshot = snapshot;
    this.notes = notes;
    this.links = links;
  }

  /** The tables that still exist. */
  List<TransitGatewayPolicyTable> read() {
    List<TransitGatewayPolicyTable> tables = new ArrayList<>();
    for (Item item : snapshot.items(Call.TRANSIT_GATEWAY_POLICY_TABLES)) {
      if (States.isDeleted(item)) {
        continue;
      }
      ResourceId id = item.requiredReference("TransitGatewayPolicyTableId");
      Optional<List<Item>> rules = links.policyRules(id);
      if (rules.isEmpty()) {
        notes.add("The rules of " + id + " are not in the snapshot.");
      }
      tables.add(
          new TransitGatewayPolicyTable(
              id,
              item.name(),
              item.requiredReference("TransitGatewayId"),
              rules.orElse(List.of()).stream().map(this::rule).toList(),
              rules.isEmpty()));
    }
    return tables;
  }

  private TransitGatewayPolicyRule rule(Item item) {
    Item rule = item.child("PolicyRule").orElse(item);
    Protocol protocol = protocol(rule);
    PortRange to = ports(rule, "DestinationPortRange").orElse(PortRange.ALL);
    Optional<PortRange> from = ports(rule, "SourcePortRange").filter(_ -> protocol.hasPorts());
    try {
      return new TransitGatewayPolicyRule(
          number(item),
          rule.cidr("SourceCidrBlock", notes),
          rule.cidr("DestinationCidrBlock", notes),
          new Traffic(protocol, to, IcmpType.ANY),
          from,
          item.requiredReference("TargetRouteTableId"));
    } catch (IllegalArgumentException refused) {
      throw item.malformed("is no policy rule: " + refused.getMessage());
    }
  }

  /** AWS's own rules have a star for a number. */
  private static Optional<Integer> number(Item item) {
    return item.text("PolicyRuleNumber").filter("*"::equals).isPresent()
        ? Optional.empty()
        : item.number("PolicyRuleNumber");
  }

  private static Protocol protocol(Item rule) {
    String text = rule.text("Protocol").orElse("*");
    return text.equals("*")
        ? Protocol.ALL
        : Protocol.tryParse(text)
            .orElseThrow(() -> rule.malformed("Protocol", "is no protocol: \"" + text + "\""));
  }

  private static Optional<PortRange> ports(Item rule, String field) {
    Optional<String> text = rule.text(field).filter(found -> !found.equals("*"));
    return text.map(
        found ->
            PortRange.tryParse(found)
                .orElseThrow(
                    () -> rule.malformed(field, "is no range of ports: \"" + found + "\"")));
  }
}
