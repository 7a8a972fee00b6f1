package dev.hopscope.app.search;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * How well something fits a query. The whole name beats its beginning, that beats the beginning of
 * a word in it, that beats the middle; an id counts as much as a name. Of what covers an address
 * the smallest range is first, as in a route table.
 */
public final class Ranking {
  /** So many are worth looking at. */
  static final int MOST = 60;

  private static final int WHOLE = 200;
  private static final int BEGINNING = 160;
  private static final int WORD = 120;
  private static final int MIDDLE = 80;

  /** What another word than the title is worth less. */
  private static final int NOT_THE_TITLE = 20;

  private static final int NARROWER = 90;
  private static final int COVERS = 40;

  private Ranking() {}

  /** What fits the query, the best first. */
  public static List<Found> best(Query query, Stream<Found> all) {
    record Scored(Found found, int score) {}
    return all.map(found -> new Scored(found, score(query, found).orElse(-1)))
        .filter(each -> each.score() >= 0)
        .sorted(
            Comparator.comparingInt(Scored::score)
                .reversed()
                .thenComparingInt(each -> each.found().title().length())
                .thenComparing(each -> each.found().title())
                .thenComparing(each -> each.found().detail()))
        .limit(MOST)
        .map(Scored::found)
        .toList();
  }

  /** More is better; empty where it does not fit at all. */
  static OptionalInt score(Query query, Found found) {
    boolean command = found.goal() instanceof Found.Goal.Run;
    if (query.commandsOnly() && !command) {
      return OptionalInt.empty();
    }
    if (query.isBlank()) {
      return query.commandsOnly() ? OptionalInt.of(0) : OptionalInt.empty();
    }
    int best = Math.max(byWords(query, found), byAddress(query, found));
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(best + weight(found.goal()));
  }

  /** Between equals: a resource before what is in it, and that before what is said of it. */
  private static int weight(Found.Goal goal) {
    return switch (goal) {
      case Found.Goal.Resource _ -> 9;
      case Found.Goal.Run _ -> 6;
      case Found.Goal.Row _ -> 3;
      case Found.Goal.Problem _ -> 0;
    };
  }

  private static int byWords(Query query, Found found) {
    String title = found.title().toLowerCase(Locale.ROOT);
    int whole = fit(query.text(), title);
    if (whole >= 0) {
      return whole;
    }
    int worst = WHOLE;
    for (String word : query.words()) {
      int fit = fit(word, title);
      for (String other : found.words()) {
        fit = Math.max(fit, fit(word, other) - NOT_THE_TITLE);
      }
      if (fit < 0) {
        return -1;
      }
      worst = Math.min(worst, fit);
    }
    return worst;
  }

  private static int fit(String wanted, String text) {
    int at = text.indexOf(wanted);
    if (at < 0) {
      return -1;
    }
    if (at == 0) {
      return text.length() == wanted.length() ? WHOLE : BEGINNING;
    }
    for (int next = at; next > 0; next = text.indexOf(wanted, next + 1)) {
      if (!Character.isLetterOrDigit(text.charAt(next - 1))) {
        return WORD;
      }
    }
    return MIDDLE;
  }

  private static int byAddress(Query query, Found found) {
    int best = -1;
    if (query.address().isPresent()) {
      Address wanted = query.address().get();
      best = found.addresses().contains(wanted) ? WHOLE : -1;
      for (Cidr range : found.ranges()) {
        best = range.contains(wanted) ? Math.max(best, COVERS + share(range)) : best;
      }
    } else if (query.range().isPresent()) {
      Cidr wanted = query.range().get();
      for (Cidr range : found.ranges()) {
        best = Math.max(best, fit(wanted, range));
      }
      best =
          found.addresses().stream().anyMatch(wanted::contains)
              ? Math.max(best, NARROWER - 20)
              : best;
    }
    return best;
  }

  private static int fit(Cidr wanted, Cidr range) {
    if (range.equals(wanted)) {
      return WHOLE;
    }
    if (wanted.contains(range)) {
      return NARROWER;
    }
    return range.contains(wanted) ? COVERS + share(range) : -1;
  }

  /** A longer prefix is worth more: 0 to 32 in either family. */
  private static int share(Cidr range) {
    return range.length() * 32 / range.family().bits();
  }
}
