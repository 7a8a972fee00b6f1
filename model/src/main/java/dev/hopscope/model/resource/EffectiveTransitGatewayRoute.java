package dev.hopscope.model.resource;

/**
 * A transit gateway route as a packet meets it, whether written down or propagated.
 *
 * @param route destination and attachment
 * @param origin where it comes from
 */
public record EffectiveTransitGatewayRoute(
    TransitGatewayRoute route, TransitGatewayRouteOrigin origin) {}
