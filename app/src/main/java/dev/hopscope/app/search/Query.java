package dev.hopscope.app.search;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is looked for.
 *
 * @param text as typed, in lower case
 * @param words each of which must be met
 * @param address the address that it is, if it is one
 * @param range the range that it is, if it is one
 * @param commandsOnly whether nothing but commands is looked for: typed with a {@code >} in front
 */
public record Query(
    String text,
    List<String> words,
    Optional<Address> address,
    Optional<Cidr> range,
    boolean commandsOnly) {
  /** What makes a query one for commands. */
  public static final String COMMANDS = ">";

  /** The DNS names that AWS makes of IPv4 addresses: {@code ip-10-0-0-10.ec2.internal}. */
  private static final Pattern NAME_OF_ADDRESS =
      Pattern.compile("(?:ip|ec2)-(\\d+)-(\\d+)-(\\d+)-(\\d+)(?:\\..*)?");

  /** What a person typed. */
  public static Query of(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    boolean commandsOnly = text.startsWith(COMMANDS);
    String rest = commandsOnly ? text.substring(COMMANDS.length()).strip() : text;
    Matcher name = NAME_OF_ADDRESS.matcher(rest);
    String address = name.matches() ? name.replaceAll("$1.$2.$3.$4") : rest;
    return new Query(
        rest,
        Stream.of(rest.split("\\s+")).filter(word -> !word.isEmpty()).toList(),
        Address.tryParse(address),
        Cidr.tryParse(rest),
        commandsOnly);
  }

  /** Whether nothing was typed. */
  public boolean isBlank() {
    return words.isEmpty();
  }
}
