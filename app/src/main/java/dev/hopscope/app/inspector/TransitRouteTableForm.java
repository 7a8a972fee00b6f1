package dev.hopscope.app.inspector;

import dev.hopscope.app.wiring.TransitRouteTargets;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayPeeringAttachment;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The form of a transit gateway route table: its routes, whom it governs, what propagates to it.
 */
final class TransitRouteTableForm {
  private TransitRouteTableForm() {}

  static void fill(Form<TransitGatewayRouteTable> form) {
    Subject<TransitGatewayRouteTable> subject = form.subject();
    form.link("Transit gateway", TransitGatewayRouteTable::transitGateway);
    if (subject.now().routesUnknown()) {
      form.fact("Routes", () -> "The snapshot lacks its routes: no look-up in it is certain.");
    }
    form.table("Routes", new TransitRouteRows(subject));
    form.section("Attachments");
    form.members(
        "Associated",
        () -> new TransitRouteTargets(subject.topology(), subject.now()).attachments(),
        () -> associated(subject),
        after -> associateAttachments(subject, after));
    form.members(
        "Propagating",
        () -> new TransitRouteTargets(subject.topology(), subject.now()).own(),
        () -> propagating(subject),
        after ->
            Candidates.membership(
                "Propagate attachments",
                subject.topology(),
                TransitGatewayAttachment.class,
                propagating(subject),
                after,
                each -> each.withPropagations(Candidates.plus(each.propagations(), subject.id())),
                each ->
                    each.withPropagations(Candidates.minus(each.propagations(), subject.id()))));
  }

  private static List<ResourceId> associated(Subject<TransitGatewayRouteTable> subject) {
    ResourceId gateway = subject.now().transitGateway();
    return Stream.concat(
            Candidates.all(
                subject.topology(),
                TransitGatewayAttachment.class,
                each -> each.association().equals(Optional.of(subject.id())))
                .stream(),
            Candidates.all(
                subject.topology(),
                TransitGatewayPeeringAttachment.class,
                each ->
                    each.joins(gateway)
                        && each.associationAt(gateway).equals(Optional.of(subject.id())))
                .stream())
        .toList();
  }

  private static Edit associateAttachments(
      Subject<TransitGatewayRouteTable> subject, List<ResourceId> after) {
    ResourceId gateway = subject.now().transitGateway();
    Edit own =
        Candidates.membership(
            "Associate attachments",
            subject.topology(),
            TransitGatewayAttachment.class,
            associated(subject),
            after,
            each -> each.withAssociation(Optional.of(subject.id())),
            each -> each.withAssociation(Optional.empty()));
    Edit peerings =
        Candidates.membership(
            "Associate attachments",
            subject.topology(),
            TransitGatewayPeeringAttachment.class,
            associated(subject),
            after,
            each -> each.withAssociationAt(gateway, Optional.of(subject.id())),
            each -> each.withAssociationAt(gateway, Optional.empty()));
    return new Edit.Batch("Associate attachments", List.of(own, peerings));
  }

  private static List<ResourceId> propagating(Subject<TransitGatewayRouteTable> subject) {
    return Candidates.all(
        subject.topology(),
        TransitGatewayAttachment.class,
        each -> each.propagations().contains(subject.id()));
  }
}
