package dev.hopscope.routing;

/** Which of the two packets of an answer. */
public enum Leg {
  FORWARD,
  RETURN
}
