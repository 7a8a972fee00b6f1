package dev.hopscope.model.resource;

/**
 * Whatever AWS lets a VPC route name as its target.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html">Example
 *     routing options</a>
 */
public sealed interface Forwarder extends Resource
    permits EgressOnlyInternetGateway,
        GatewayEndpoint,
        GatewayLoadBalancerEndpoint,
        InternetGateway,
        NatGateway,
        NetworkInterface,
        RegionalNatGateway,
        TransitGateway,
        VirtualPrivateGateway,
        VpcPeeringConnection {}
