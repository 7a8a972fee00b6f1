package dev.hopscope.model.resource;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Family;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A record of a hosted zone.
 *
 * @param name the whole name; {@code *} stands for one label or several at its beginning
 * @param type what the values are
 * @param values addresses, or the one other name
 * @see <a
 *     href="https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/ResourceRecordTypes.html">Supported
 *     DNS record types</a>
 */
public record DnsRecord(String name, Type type, List<String> values) {

  /** What a record's values are. */
  public enum Type {
    /** IPv4 addresses. */
    A,
    /** IPv6 addresses. */
    AAAA,
    /** One other name. */
    CNAME,
    /** One other name, of a load balancer or an endpoint for instance, resolved by AWS itself. */
    ALIAS
  }

  /** Refuses values that are not of the type; names are kept in lower case, without a last dot. */
  public DnsRecord {
    name = plain(name);
    values = values.stream().map(DnsRecord::plain).toList();
    if (name.isEmpty() || values.isEmpty()) {
      throw new IllegalArgumentException("a DNS record needs a name and a value");
    }
    for (String value : values) {
      if (!fits(type, value)) {
        throw new IllegalArgumentException(
            "\"%s\" is no value of a DNS record of type %s".formatted(value, type));
      }
    }
    if ((type == Type.CNAME || type == Type.ALIAS) && values.size() > 1) {
      throw new IllegalArgumentException("a DNS record of type " + type + " has one value");
    }
  }

  private static boolean fits(Type type, String value) {
    Optional<Family> family = Address.tryParse(value).map(Address::family);
    return switch (type) {
      case A -> family.filter(Family.IPV4::equals).isPresent();
      case AAAA -> family.filter(Family.IPV6::equals).isPresent();
      case CNAME, ALIAS -> family.isEmpty() && !value.isBlank();
    };
  }

  /** A name as it is compared: in lower case, without a dot at its end. */
  public static String plain(String name) {
    String text = name.strip().toLowerCase(Locale.ROOT);
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  /** Whether this is the record of the name, or a wildcard above it. */
  public boolean answers(String asked) {
    return name.equals(asked) || coversNamesBelow() && asked.endsWith(name.substring(1));
  }

  /** Whether it answers for every name below that has no record of its own. */
  public boolean coversNamesBelow() {
    return name.startsWith("*.");
  }
}
