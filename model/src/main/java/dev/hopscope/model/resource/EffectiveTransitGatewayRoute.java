package dev.hopscope.model.resource;

/**
 * A transit gateway route as a packet meets it, whether written down or propagated.
 *
 * @param route destination and attachment
 * @param origin where it comes from
 * @param path what BGP says of the way; {@link BgpPath#NONE} where it says nothing
 * @param sharesLoad whether AWS spreads packets over it and its equals (section 7.2 of the rules)
 */
public record EffectiveTransitGatewayRoute(
    TransitGatewayRoute route,
    TransitGatewayRouteOrigin origin,
    BgpPath path,
    boolean sharesLoad) {}
