package dev.hopscope.routing.walk;

import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;

/**
 * That the packet is one that a load balancer's node sends to a target (rule LB-01).
 *
 * @param node the node; it counts as the sender where a rule names a group (rules ALB-01, NLB-05)
 * @param loadBalancer whose node it is
 * @param targetGroup the group that the target is in
 * @param preserved whether the packet has the client's address
 * @param client what is left of the client's membership in groups: no rule at the target counts it
 */
record SecondLeg(
    NetworkInterface node,
    ResourceId loadBalancer,
    ResourceId targetGroup,
    boolean preserved,
    Identity client) {}
