package dev.hopscope.app.history;

import dev.hopscope.model.edit.EditNotice;
import dev.hopscope.model.edit.HistoryEntry;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What AWS would have said to an edit: its error code, and why. */
public final class NoticeText {
  private static final int NAMED = 3;

  private NoticeText() {}

  /** The notices of an edit that was made, a line each; empty where AWS would have made it too. */
  public static Optional<String> of(HistoryEntry entry) {
    return entry.notices().isEmpty()
        ? Optional.empty()
        : Optional.of(
            entry.notices().stream()
                .map(notice -> of(notice, entry.before().topology()))
                .collect(Collectors.joining("\n")));
  }

  /** A notice as a line, in the words of the network before the edit. */
  public static String of(EditNotice notice, Topology before) {
    return "AWS would refuse this (%s): %s"
        .formatted(notice.operation().awsCode(), sentence(notice, before));
  }

  private static String sentence(EditNotice notice, Topology before) {
    String what = name(before, notice.id());
    String others = names(before, notice.others());
    return switch (notice.operation()) {
      case ADD_RANGE_IN_USE ->
          "the new range of %s is in use by %s; remove its routes, or choose another range."
              .formatted(what, others);
      case REMOVE_PRIMARY_RANGE ->
          "the primary range of %s stays as long as the VPC; make another VPC.".formatted(what);
      case REMOVE_RANGE_IN_USE -> "%s lie in the range; delete them first.".formatted(others);
      case DELETE_SUBNET_IN_USE, DELETE_VPC_IN_USE ->
          "%s still holds %s; delete or detach that first.".formatted(what, others);
      case DELETE_ATTACHED_INTERFACE ->
          "%s is attached%s; detach it first, or delete what uses it."
              .formatted(what, others.isEmpty() ? "" : " to " + others);
      case DETACH_PRIMARY_INTERFACE ->
          "%s is the primary interface of %s and goes with it only.".formatted(what, others);
      case ASSOCIATE_ASSOCIATED_ADDRESS ->
          "%s is associated with %s, unless reassociation is allowed in the request."
              .formatted(what, others);
      case RELEASE_ASSOCIATED_ADDRESS ->
          "%s is associated with %s; disassociate it first.".formatted(what, others);
      case ATTACH_ATTACHED_GATEWAY, ATTACH_ATTACHED_VPN_GATEWAY ->
          "%s is attached to %s; detach it first.".formatted(what, others);
      case DETACH_GATEWAY_IN_USE ->
          "%s have public addresses that %s maps; take those away first.".formatted(others, what);
      case DELETE_ATTACHED_GATEWAY, DELETE_ATTACHED_VPN_GATEWAY ->
          "%s is attached to %s; detach it first.".formatted(what, others);
      case NAT_ADDRESS_IN_USE ->
          "%s is associated with %s; a NAT gateway takes only a free one.".formatted(what, others);
      case DELETE_ROUTE_OF_AWS ->
          "AWS itself put that route into %s; change what it follows from.".formatted(what);
      case DISASSOCIATE_MAIN_TABLE ->
          "%s always has a main route table; make another one the main table.".formatted(what);
      case DELETE_ROUTE_TABLE_IN_USE ->
          "%s is the table of %s; give that another one first.".formatted(what, others);
      case DELETE_GROUP_IN_USE ->
          "%s is used by %s; take it out there first.".formatted(what, others);
      case DELETE_DEFAULT_GROUP, DELETE_DEFAULT_ACL ->
          "%s is the default one of %s and goes with it only.".formatted(what, others);
      case DELETE_ACL_IN_USE ->
          "%s filters %s; give that another ACL first.".formatted(what, others);
      case ACCEPT_WHAT_IS_NOT_PENDING ->
          "%s does not wait for acceptance; request a new connection.".formatted(what);
      case ASSOCIATE_ASSOCIATED_ATTACHMENT, ASSOCIATE_POLICY_TABLE_OF_ASSOCIATED ->
          "%s is associated with %s; disassociate it first.".formatted(what, others);
      case DELETE_TRANSIT_GATEWAY_IN_USE ->
          "%s has attachments: %s; delete those first.".formatted(what, others);
      case DELETE_SERVICE_WITH_ENDPOINTS ->
          "endpoints are connected to %s: %s; reject or delete those first."
              .formatted(what, others);
      case DELETE_TRANSIT_GATEWAY_TABLE_IN_USE ->
          "%s is the table of %s; give that another one first.".formatted(what, others);
    };
  }

  private static String names(Topology before, List<ResourceId> ids) {
    String named =
        ids.stream().limit(NAMED).map(id -> name(before, id)).collect(Collectors.joining(", "));
    return ids.size() > NAMED ? named + " and " + (ids.size() - NAMED) + " more" : named;
  }

  private static String name(Topology before, ResourceId id) {
    return before.find(id).map(Resource::label).orElse(id.value());
  }
}
