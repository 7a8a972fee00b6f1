package dev.hopscope.model.resource;

import dev.hopscope.model.address.Cidr;

/**
 * A route of a Client VPN endpoint.
 *
 * @param destination what it is for
 * @param targetSubnet the target network whose interface sends the packets on
 */
public record ClientVpnRoute(Cidr destination, ResourceId targetSubnet) {}
