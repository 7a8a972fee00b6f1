package dev.hopscope.routing.naive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.document.Question;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Failure;
import dev.hopscope.routing.Reachability;
import dev.hopscope.routing.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The engine and a naive evaluator are asked the same 100,000 questions of random networks, and
 * agree on verdict, leg and code.
 */
class TwoAnswersTest {
  private static final int QUESTIONS = 100_000;
  private static final int QUESTIONS_OF_A_NETWORK = 50;
  private static final int SHOWN = 10;

  /** The codes that so many questions must have met, or the networks are too alike. */
  private static final List<String> MET =
      List.of(
          "BAD_STATE",
          "BAD_STATE_ATTACHMENT",
          "BAD_STATE_ROUTE",
          "BAD_STATE_VPN",
          "DNS_SUPPORT_DISABLED",
          "EIGW_NO_INBOUND",
          "GATEWAY_ENDPOINT_NOT_TRANSITABLE",
          "GWLB_EIGW_UNSUPPORTED",
          "ENI_SG_RULES_MISMATCH",
          "ENI_SOURCE_DEST_CHECK_RESTRICTION",
          "IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS",
          "IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS",
          "IGW_PRIVATE_IPV6",
          "IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS",
          "IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS",
          "INGRESS_RTB_NO_PUBLIC_IP",
          "INGRESS_RTB_TRAFFIC_REDIRECTION",
          "NAT_UNSOLICITED_INGRESS",
          "NO_POSSIBLE_DESTINATION",
          "NO_ROUTE_TO_DESTINATION",
          "PCX_REQUIRES_ADDRESS_IN_VPC_CIDR",
          "PROTOCOL_RESTRICTION",
          "REGIONAL_NGW_ROUTE_AZ_RESTRICTION",
          "RESOLVER_NOT_TRANSITABLE",
          "RETURN_PATH_ASYMMETRIC_STATEFUL",
          "RETURN_PATH_MISROUTED",
          "ROUTE_LOOP",
          "SG_HAS_NO_RULES",
          "SG_REFERENCES_NOT_PRESERVED",
          "SG_REFERENCE_PUBLIC_PATH",
          "SG_REFERENCING_SUPPORT",
          "SUBNET_ACL_RESTRICTION",
          "TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION",
          "TGW_BAD_STATE_VPN",
          "TGW_POLICY_NO_MATCH",
          "TGW_ROUTE_AZ_RESTRICTION",
          "TGW_RTB_BAD_STATE_ROUTE",
          "TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT",
          "TGW_RTB_ROUTES_ARE_UNKNOWN",
          "UNKNOWN_PEERED_SGS",
          "UNKNOWN_RESOURCE",
          "UNSUPPORTED_COMPONENT",
          "VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS",
          "VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS",
          "VGW_UNKNOWN_PREFIX",
          "VPCE_GATEWAY_PROTOCOL_RESTRICTION",
          "VPCE_INTRA_VPC_TRAFFIC",
          "VPC_BLOCK_PUBLIC_ACCESS_ENABLED");

  @Test
  void theEngineAndTheNaiveEvaluatorAgree() {
    List<String> differences = new ArrayList<>();
    Map<Verdict, Integer> verdicts = new TreeMap<>();
    Map<String, Integer> codes = new TreeMap<>();
    int asked = 0;
    for (long seed = 0; asked < QUESTIONS && differences.size() < SHOWN; seed++) {
      BrokenNetworks broken = new BrokenNetworks(seed);
      Topology topology = broken.network();
      Reachability engine = Reachability.of(topology);
      SecondOpinion naive = new SecondOpinion(topology);
      for (int i = 0; i < QUESTIONS_OF_A_NETWORK; i++) {
        Question question = broken.question();
        Answer answer = engine.walk(question);
        verdicts.merge(answer.verdict(), 1, Integer::sum);
        answer
            .failure()
            .map(Failure::reason)
            .ifPresent(r -> codes.merge(r.name(), 1, Integer::sum));
        asked += answer.verdict() == Verdict.CANNOT_ASK ? 0 : 1;
        Opinion opinion = naive.ask(question);
        if (!agrees(answer, opinion)) {
          differences.add(
              "seed %d: %s%n  engine %s %s%n  naive %s"
                  .formatted(
                      seed, told(question), answer.verdict(), told(answer.failure()), opinion));
        }
      }
    }
    assertThat(differences).as(() -> String.join("\n", differences)).isEmpty();
    assertThat(verdicts.get(Verdict.REACHABLE)).isGreaterThan(asked / 5);
    assertThat(verdicts.get(Verdict.UNKNOWN)).isGreaterThan(asked / 200);
    assertThat(codes).as(codes::toString).containsKeys(MET.toArray(String[]::new));
  }

  private static boolean agrees(Answer answer, Opinion opinion) {
    if (!answer.verdict().name().equals(opinion.verdict())) {
      return false;
    }
    return answer.failure().isEmpty()
        ? opinion.findings().isEmpty()
        : opinion.findings().stream().anyMatch(finding -> isSame(answer.failure().get(), finding));
  }

  private static boolean isSame(Failure failure, Opinion.Finding finding) {
    return failure.leg().name().equals(finding.leg())
        && failure.reason().name().equals(finding.code());
  }

  private static String told(Question question) {
    return question.from()
        + " -> "
        + question.to()
        + " "
        + question.protocol()
        + question.port().map(port -> " " + port).orElse("")
        + question.sourcePort().map(port -> " from port " + port).orElse("");
  }

  private static String told(Optional<Failure> failure) {
    return failure
        .map(one -> one.leg() + " " + one.reason().name() + " at " + one.component())
        .orElse("");
  }
}
