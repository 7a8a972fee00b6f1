package dev.hopscope.model.resource;

/**
 * That a Client VPN endpoint has an interface in a subnet, its target network.
 *
 * @param subnet the subnet; one in each zone (rule CVPN-01)
 * @param state only an available one carries anything
 */
public record ClientVpnTarget(ResourceId subnet, LifecycleState state) {}
