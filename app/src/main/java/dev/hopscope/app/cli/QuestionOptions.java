package dev.hopscope.app.cli;

import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.document.Question;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A question, as options. */
final class QuestionOptions {
  private static final String ENDS =
      "internet, a resource id, an IP address, a name, or ADDRESS@NAME for one address of it.";
  private static final String DESTINATIONS =
      "likewise; also a DNS name, an AWS service (s3, ecr.api, logs, …), or image-pull for all that"
          + " a Fargate task needs to start.";

  @Option(
      names = "--from",
      required = true,
      paramLabel = "END",
      description = "Where the packet comes from: " + ENDS)
  private String from;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "END",
      description = "Where it should go: " + DESTINATIONS)
  private String to;

  @Option(
      names = "--protocol",
      paramLabel = "PROTOCOL",
      description = "tcp (default), udp, icmp, icmpv6 or an IANA number.")
  private String protocol = "tcp";

  @Option(
      names = "--port",
      paramLabel = "N",
      converter = Port.class,
      description = "The destination port; tcp and udp need it.")
  private Optional<Integer> port = Optional.empty();

  @Option(
      names = "--source-port",
      paramLabel = "N",
      converter = Port.class,
      description = "The port it is sent from; 49152 where none is given.")
  private Optional<Integer> sourcePort = Optional.empty();

  Question question() {
    Protocol asked =
        Protocol.tryParse(protocol)
            .filter(parsed -> !parsed.isAll())
            .orElseThrow(
                () ->
                    new Refusal(
                        "--protocol: \"%s\" is not tcp, udp, icmp, icmpv6 or a number of 0 to 255"
                            .formatted(protocol)));
    if (from.isBlank() || to.isBlank()) {
      throw new Refusal((from.isBlank() ? "--from" : "--to") + ": an end may not be blank");
    }
    if (asked.hasPorts() && port.isEmpty()) {
      throw new Refusal("--port: " + asked + " needs one, such as --port 443");
    }
    if (!asked.hasPorts() && (port.isPresent() || sourcePort.isPresent())) {
      throw new Refusal(
          "%s: %s has no ports; leave it out"
              .formatted(port.isPresent() ? "--port" : "--source-port", asked));
    }
    return new Question(from, to, asked, port, sourcePort);
  }
}
