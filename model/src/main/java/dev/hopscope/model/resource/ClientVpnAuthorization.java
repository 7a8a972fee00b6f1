package dev.hopscope.model.resource;

import dev.hopscope.model.address.Cidr;
import java.util.Optional;

/**
 * An authorization rule of a Client VPN endpoint: who may reach a range.
 *
 * @param destination the range
 * @param group the id of the group of clients that may; empty for all clients
 */
public record ClientVpnAuthorization(Cidr destination, Optional<String> group) {}
