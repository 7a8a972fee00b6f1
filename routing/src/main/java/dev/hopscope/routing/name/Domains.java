package dev.hopscope.routing.name;

/** Domains and the names in them. */
final class Domains {
  private Domains() {}

  /** Whether the name is the domain or lies below it; {@code .} holds all names. */
  static boolean holds(String domain, String name) {
    return domain.equals(".") || name.equals(domain) || name.endsWith("." + domain);
  }

  /** How specific a domain is. */
  static int length(String domain) {
    return domain.equals(".") ? 0 : domain.length();
  }
}
