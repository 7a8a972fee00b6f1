package dev.hopscope.app.inspector;

import dev.hopscope.model.address.Traffic;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The traffic of a rule in the AWS console's words: a type such as {@code HTTPS}, or a protocol
 * such as {@code TCP (6)} and a port range such as {@code 1024 - 65535}.
 */
final class ConsoleTraffic {
  private static final Pattern NUMBERED = Pattern.compile("(.*?)\\s*\\((\\d+)\\)");
  private static final Pattern PORTS = Pattern.compile("\\d+(\\s*-\\s*\\d+)?");

  /** The console's types of rules, in small letters. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("all traffic", "all"),
          Map.entry("all tcp", "tcp all"),
          Map.entry("all udp", "udp all"),
          Map.entry("all icmp - ipv4", "icmp"),
          Map.entry("all icmp - ipv6", "icmpv6"),
          Map.entry("ssh", "tcp 22"),
          Map.entry("smtp", "tcp 25"),
          Map.entry("dns (udp)", "udp 53"),
          Map.entry("dns (tcp)", "tcp 53"),
          Map.entry("http", "tcp 80"),
          Map.entry("pop3", "tcp 110"),
          Map.entry("imap", "tcp 143"),
          Map.entry("ldap", "tcp 389"),
          Map.entry("https", "tcp 443"),
          Map.entry("smb", "tcp 445"),
          Map.entry("smtps", "tcp 465"),
          Map.entry("imaps", "tcp 993"),
          Map.entry("pop3s", "tcp 995"),
          Map.entry("mssql", "tcp 1433"),
          Map.entry("oracle-rds", "tcp 1521"),
          Map.entry("nfs", "tcp 2049"),
          Map.entry("mysql/aurora", "tcp 3306"),
          Map.entry("rdp", "tcp 3389"),
          Map.entry("redshift", "tcp 5439"),
          Map.entry("postgresql", "tcp 5432"),
          Map.entry("winrm-http", "tcp 5985"),
          Map.entry("winrm-https", "tcp 5986"));

  private ConsoleTraffic() {}

  /** Whether the text is one of the console's types or begins like one. */
  static boolean isType(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return TYPES.containsKey(lower) || lower.startsWith("custom ");
  }

  /** Whether the text can be a port range of the console. */
  static boolean arePorts(String text) {
    return PORTS.matcher(text).matches();
  }

  /** What the cells say; any of them may be empty. */
  static Parsed<Traffic> of(String type, String protocol, String ports) {
    String known = TYPES.getOrDefault(type.toLowerCase(Locale.ROOT), "");
    if (protocol.isEmpty() && !known.isEmpty()) {
      return Typed.traffic(known);
    }
    if (protocol.isEmpty() && type.isEmpty()) {
      return Parsed.bad("no type and no protocol");
    }
    String word = protocolOf(protocol.isEmpty() ? type : protocol);
    return Typed.traffic((word + " " + portsOf(word, ports)).strip());
  }

  private static String protocolOf(String cell) {
    String lower = cell.toLowerCase(Locale.ROOT);
    Matcher numbered = NUMBERED.matcher(lower);
    if (numbered.matches()) {
      return numbered.group(2);
    }
    String word = lower.replaceFirst("^custom ", "").replaceFirst(" rule$", "");
    return switch (word) {
      case "-1", "all", "all traffic" -> "all";
      case "icmp - ipv4" -> "icmp";
      case "icmp - ipv6", "ipv6 icmp", "ipv6-icmp" -> "icmpv6";
      default -> word;
    };
  }

  private static String portsOf(String protocol, String cell) {
    String lower = cell.toLowerCase(Locale.ROOT);
    boolean every = lower.isEmpty() || lower.equals("all") || lower.equals("n/a");
    if (every) {
      return Optional.of(protocol).filter(word -> word.matches("tcp|udp|6|17")).isPresent()
          ? "all"
          : "";
    }
    return protocol.equals("all") ? "" : lower.replaceAll("\\s*-\\s*", "-");
  }
}
