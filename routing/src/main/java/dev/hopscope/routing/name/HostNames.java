package dev.hopscope.routing.name;

import dev.hopscope.model.address.Address;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that Amazon gives to instances: made of the private or the public address, or of the
 * instance's id (rule DNS-08).
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-dns.html">DNS attributes for
 *     your VPC</a>
 */
final class HostNames {
  private static final String DIGITS = "([0-9]{1,3}(?:-[0-9]{1,3}){3})";
  private static final String REGION = "[a-z0-9-]+";
  private static final Pattern PUBLIC =
      Pattern.compile(
          "ec2-" + DIGITS + "\\.(?:compute-1|(?:" + REGION + ")\\.compute)\\.amazonaws\\.com");
  private static final Pattern PRIVATE =
      Pattern.compile("ip-" + DIGITS + "\\.(?:ec2|" + REGION + "\\.compute)\\.internal");
  private static final Pattern OF_INSTANCE =
      Pattern.compile("(i-[0-9a-z-]+)\\.(?:ec2|" + REGION + "\\.compute)\\.internal");

  private HostNames() {}

  /** The public address that {@code ec2-198-51-100-10.us-west-2.compute.amazonaws.com} is of. */
  static Optional<Address> publicAddress(String name) {
    return address(PUBLIC.matcher(name));
  }

  /** The private address that {@code ip-10-0-0-10.ec2.internal} is of. */
  static Optional<Address> privateAddress(String name) {
    return address(PRIVATE.matcher(name));
  }

  /** The instance that {@code i-0123456789abcdef0.ec2.internal} is of. */
  static Optional<String> instance(String name) {
    Matcher matcher = OF_INSTANCE.matcher(name);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Optional<Address> address(Matcher matcher) {
    return matcher.matches()
        ? Address.tryParse(matcher.group(1).replace('-', '.'))
        : Optional.empty();
  }
}
