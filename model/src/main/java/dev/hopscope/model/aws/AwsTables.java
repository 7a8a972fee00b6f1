package dev.hopscope.model.aws;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.SecurityGroupRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an answer of the AWS command line holds of tables that people paste into others. */
public sealed interface AwsTables {

  /**
   * The tables of an answer, those of one kind as a rule.
   *
   * @param routeTables routes that AWS propagates or puts there are among theirs
   * @param notes what was assumed or left out
   */
  record Described(
      List<RouteTable> routeTables,
      List<NetworkAcl> networkAcls,
      List<GroupRules> groups,
      List<ListEntries> prefixLists,
      List<String> notes)
      implements AwsTables {
    public Described {
      routeTables = List.copyOf(routeTables);
      networkAcls = List.copyOf(networkAcls);
      groups = List.copyOf(groups);
      prefixLists = List.copyOf(prefixLists);
      notes = List.copyOf(notes);
    }
  }

  /**
   * The text is no answer, or a broken one.
   *
   * @param why in one line
   */
  record Unread(String why) implements AwsTables {}

  /** The rules of a security group. */
  record GroupRules(
      ResourceId group, List<SecurityGroupRule> inbound, List<SecurityGroupRule> outbound) {
    public GroupRules {
      inbound = List.copyOf(inbound);
      outbound = List.copyOf(outbound);
    }
  }

  /**
   * The entries of a prefix list.
   *
   * @param list empty where the answer does not say whose they are
   */
  record ListEntries(Optional<ResourceId> list, List<Cidr> entries) {
    public ListEntries {
      entries = List.copyOf(entries);
    }
  }

  /** Whether a text looks like an answer rather than a table: it is a JSON object. */
  static boolean isMeantBy(String text) {
    return text.stripLeading().startsWith("{");
  }

  /** Reads one answer. */
  static AwsTables read(String text) {
    Origin origin = new Origin(Path.of("the pasted text"), List.of(), Optional.empty(), false);
    Optional<Answer> answer = AnswerParser.parse(origin, text);
    if (answer.isEmpty()) {
      return new Unread("it is no JSON object");
    }
    try {
      answer
          .get()
          .problem()
          .ifPresent(
              broken -> {
                throw broken;
              });
      return described(answer.get());
    } catch (MalformedAnswer broken) {
      AwsImport.Malformed malformed = broken.asImport();
      return new Unread(malformed.where() + " " + malformed.why());
    }
  }

  private static AwsTables described(Answer answer) {
    Notes notes = new Notes();
    Snapshot snapshot = Snapshot.of(List.of(answer), notes);
    List<ListEntries> lists = new ArrayList<>();
    new PrefixListsReader(snapshot, notes)
        .listed()
        .forEach(list -> lists.add(new ListEntries(Optional.of(list.id()), list.entries())));
    if (lists.isEmpty() && !snapshot.items(Call.PREFIX_LISTS).isEmpty()) {
      notes.add(
          "describe-managed-prefix-lists tells no ranges: paste the answer of"
              + " get-managed-prefix-list-entries.");
    }
    List<Cidr> entries =
        snapshot.items(Call.PREFIX_LIST_ENTRIES).stream()
            .flatMap(item -> item.cidr("Cidr", notes).stream())
            .distinct()
            .toList();
    if (!entries.isEmpty()) {
      lists.add(new ListEntries(Optional.empty(), entries));
    }
    return new Described(
        new RouteTablesReader(
                snapshot,
                notes,
                List.of(),
                List.of(),
                new VpcEndpointItems(snapshot),
                new PropagatedRanges(snapshot, notes))
            .read(),
        new NetworkAclsReader(snapshot, notes).read(),
        Stream.concat(
                new SecurityGroupsReader(snapshot, notes, new Owners(snapshot))
                    .read().stream()
                        .map(
                            group -> new GroupRules(group.id(), group.inbound(), group.outbound())),
                new SecurityGroupRulesReader(snapshot, notes).read().stream())
            .toList(),
        lists,
        notes.lines());
  }
}
