package dev.hopscope.app.way;

import dev.hopscope.routing.Leg;

/**
 * Where a played packet is: on a leg, at a step or on its way to the next.
 *
 * @param leg of the packet or of its reply
 * @param step the step it has taken last, from 0
 * @param next the step it takes next; the same where it has come to the end
 * @param share how much of the way to the next step is behind it, from 0 to 1
 */
public record Moment(Leg leg, int step, int next, double share) {}
