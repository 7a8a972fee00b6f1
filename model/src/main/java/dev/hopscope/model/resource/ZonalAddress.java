package dev.hopscope.model.resource;

import dev.hopscope.model.address.Address;

/**
 * A public address with which a regional NAT gateway serves a zone.
 *
 * @param availabilityZone the zone
 * @param publicAddress the elastic IP, or one that AWS chose
 */
public record ZonalAddress(ResourceId availabilityZone, Address publicAddress) {}
