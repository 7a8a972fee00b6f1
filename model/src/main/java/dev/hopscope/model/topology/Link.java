package dev.hopscope.model.topology;

import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;

/**
 * An edge of the topology: one resource refers to another.
 *
 * @param source the resource that refers
 * @param role what the target is to it
 * @param target the resource referred to
 */
public record Link(ResourceId source, Role role, ResourceId target) {}
