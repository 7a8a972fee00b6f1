package dev.hopscope.model.check;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.check.DesignProblem.OverlappingAttachments;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** VPCs with common addresses at one transit gateway (rule TGW-12). */
final class OverlappingVpcs implements Check {
  private record Range(Cidr cidr, TransitGatewayAttachment attachment) {}

  @Override
  public Stream<Problem> of(Topology topology) {
    Map<ResourceId, List<TransitGatewayAttachment>> byGateway =
        topology.all(TransitGatewayAttachment.class).stream()
            .filter(each -> each.type() == TransitGatewayAttachment.Type.VPC)
            .filter(each -> !each.state().isGone())
            .collect(
                Collectors.groupingBy(
                    TransitGatewayAttachment::transitGateway, TreeMap::new, Collectors.toList()));
    return byGateway.values().stream().flatMap(attachments -> overlaps(topology, attachments));
  }

  /** Sorted, a range overlaps an earlier one exactly where the widest so far contains it. */
  private static Stream<Problem> overlaps(
      Topology topology, List<TransitGatewayAttachment> attachments) {
    List<Range> ranges =
        attachments.stream()
            .flatMap(
                each ->
                    topology.find(each.attached(), Vpc.class).stream()
                        .flatMap(Vpc::allCidrs)
                        .map(cidr -> new Range(cidr, each)))
            .sorted(
                Comparator.comparing(Range::cidr).thenComparing(range -> range.attachment().id()))
            .toList();
    List<Problem> problems = new ArrayList<>();
    for (int i = 1, widest = 0; i < ranges.size(); i++) {
      Range next = ranges.get(i);
      Range wide = ranges.get(widest);
      if (!wide.cidr().contains(next.cidr())) {
        widest = i;
      } else if (!wide.attachment().attached().equals(next.attachment().attached())) {
        problems.add(problem(wide, next));
      }
    }
    return problems.stream();
  }

  private static Problem problem(Range wide, Range next) {
    boolean wideIsLater =
        wide.attachment()
                .creationTime()
                .orElse("")
                .compareTo(next.attachment().creationTime().orElse(""))
            > 0;
    Range first = wideIsLater ? next : wide;
    Range second = wideIsLater ? wide : next;
    return new OverlappingAttachments(
        first.attachment().transitGateway(),
        first.attachment().id(),
        second.attachment().id(),
        second.cidr(),
        first.cidr());
  }
}
