package dev.hopscope.model.aws;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All answers of a file or folder, merged by call; each resource once, whoever listed it. */
final class Snapshot {
  private final Map<Call, List<Item>> items;
  private final Map<Scope, Set<Call>> answered;
  private final Set<Scope> inUse;
  private final Map<Call, List<Origin>> empty;

  /**
   * An account and a Region that were asked, as far as file and folder names say.
   *
   * @param account twelve digits
   * @param region such as {@code us-east-1}
   */
  record Scope(Optional<String> account, Optional<String> region) {
    static Scope of(Origin origin) {
      return new Scope(origin.account(), origin.region());
    }

    /** Whether an answer of this scope also speaks for the other. */
    boolean covers(Scope other) {
      return (account.isEmpty() || account.equals(other.account))
          && (region.isEmpty() || region.equals(other.region));
    }
  }

  private Snapshot(
      Map<Call, List<Item>> items,
      Map<Scope, Set<Call>> answered,
      Set<Scope> inUse,
      Map<Call, List<Origin>> empty) {
    this.items = items;
    this.answered = answered;
    this.inUse = inUse;
    this.empty = empty;
  }

  /** The merged answers; differences between copies of a resource are noted. */
  static Snapshot of(List<Answer> answers, Notes notes) {
    Map<Call, List<Item>> all = new EnumMap<>(Call.class);
    Map<Scope, Set<Call>> answered = new LinkedHashMap<>();
    Set<Scope> inUse = new LinkedHashSet<>();
    Map<Call, List<Origin>> empty = new EnumMap<>(Call.class);
    for (Answer answer : answers) {
      answer
          .items()
          .forEach(
              (call, found) -> {
                all.computeIfAbsent(call, _ -> new ArrayList<>()).addAll(found);
                if (found.isEmpty()) {
                  empty.computeIfAbsent(call, _ -> new ArrayList<>()).add(answer.origin());
                }
              });
      answered
          .computeIfAbsent(Scope.of(answer.origin()), _ -> new LinkedHashSet<>())
          .addAll(answer.items().keySet());
      if (answer.items().values().stream().anyMatch(found -> !found.isEmpty())) {
        inUse.add(Scope.of(answer.origin()));
      }
    }
    for (Item reservation : all.getOrDefault(Call.RESERVATIONS, List.of())) {
      all.computeIfAbsent(Call.INSTANCES, _ -> new ArrayList<>())
          .addAll(reservation.list("Instances"));
    }
    all.replaceAll((call, found) -> call.hasId() ? merged(call, found, notes) : found);
    return new Snapshot(all, answered, inUse, empty);
  }

  private static List<Item> merged(Call call, List<Item> found, Notes notes) {
    Map<String, List<Item>> byId = new LinkedHashMap<>();
    for (Item item : found) {
      byId.computeIfAbsent(call.idOf(item), _ -> new ArrayList<>()).add(item);
    }
    List<Item> merged = new ArrayList<>();
    byId.forEach((id, copies) -> merged.add(Copies.merged(id, copies, notes)));
    return List.copyOf(merged);
  }

  /** The items of a call's answer; none where it is absent or empty. */
  List<Item> items(Call call) {
    return items.getOrDefault(call, List.of());
  }

  /** Where a call answered that there is none. */
  List<Origin> emptyAnswers(Call call) {
    return empty.getOrDefault(call, List.of());
  }

  /** Whether the snapshot holds an answer of the call, were it an empty one. */
  boolean has(Call call) {
    return items.containsKey(call);
  }

  /** The accounts and Regions that hold something; one that speaks for others is not told apart. */
  Collection<Scope> scopes() {
    return inUse.stream()
        .filter(one -> inUse.stream().noneMatch(other -> !other.equals(one) && one.covers(other)))
        .toList();
  }

  /** Whether the call was answered for this account and Region. */
  boolean has(Call call, Scope scope) {
    return answered.entrySet().stream()
        .anyMatch(entry -> entry.getKey().covers(scope) && entry.getValue().contains(call));
  }

  /** The top-level keys in one line. */
  String keys() {
    return items.keySet().stream().map(Call::key).collect(Collectors.joining(", "));
  }
}
