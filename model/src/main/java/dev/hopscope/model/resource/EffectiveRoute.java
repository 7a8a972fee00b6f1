package dev.hopscope.model.resource;

/**
 * A route as a packet meets it, whether written down or following from other resources.
 *
 * @param route destination and target
 * @param origin where it comes from
 */
public record EffectiveRoute(Route route, RouteOrigin origin) {}
