package dev.hopscope.model.resource;

/** A resource that others are drawn inside. */
public sealed interface Container extends Resource
    permits AvailabilityZone, OnPremisesNetwork, Region, Subnet, Vpc {}
