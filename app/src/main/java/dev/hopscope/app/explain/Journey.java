package dev.hopscope.app.explain;

import dev.hopscope.app.way.Moment;
import dev.hopscope.routing.Leg;
import java.util.List;
import java.util.Optional;

/**
 * The steps a packet and its reply really took, one after the other, as a film has pictures.
 *
 * @param cards the steps, the packet's first
 */
record Journey(List<Card> cards) {

  Journey {
    cards = cards.stream().filter(card -> card.state() != Card.State.ASSUMED).toList();
  }

  static Journey none() {
    return new Journey(List.of());
  }

  /** Where the last step is. */
  int end() {
    return Math.max(0, cards.size() - 1);
  }

  /** The step at a time, from 0. */
  Optional<Card> at(double time) {
    return cards.isEmpty()
        ? Optional.empty()
        : Optional.of(cards.get((int) Math.clamp(Math.floor(time), 0, end())));
  }

  /** When a step is taken. */
  Optional<Integer> timeOf(Card card) {
    int at = cards.indexOf(card);
    return at < 0 ? Optional.empty() : Optional.of(at);
  }

  /** Where the packet is at a time, from 0 at the first step, 1 for each step. */
  Optional<Moment> moment(double time) {
    return at(time)
        .map(
            card -> {
              int here = cards.indexOf(card);
              Card next = cards.get(Math.min(here + 1, end()));
              return next.leg() == card.leg()
                  ? new Moment(card.leg(), card.index(), next.index(), time - here)
                  : new Moment(card.leg(), card.index(), card.index(), 0);
            });
  }

  /** What the devices on the way remember when this step has been taken. */
  List<Remembered> remembered(Card until) {
    return cards.stream()
        .limit(cards.indexOf(until) + 1L)
        .filter(card -> card.leg() == Leg.FORWARD)
        .flatMap(card -> Remembered.of(card).stream())
        .toList();
  }
}
