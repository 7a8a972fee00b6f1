package dev.hopscope.routing.trace;

/** Why a packet stops, or why nobody can say: an explanation code. */
public sealed interface Reason permits DropReason, Finding, UnknownReason {
  /** The code, as AWS Reachability Analyzer writes it where it has one. */
  String name();
}
