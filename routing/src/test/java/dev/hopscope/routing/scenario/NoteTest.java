package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.PortRange;
import dev.hopscope.model.resource.Appliance;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Verdict;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.trace.Note;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an answer says beside its verdict. */
class NoteTest {

  @Test
  void portsThatTheAclOfTheReplyRefusesAreNamed() {
    Answer answer =
        f1().acl("appA1", "in 100 allow all", "out 100 allow tcp 32768-60999 0.0.0.0/0")
            .ask("web -> app tcp 8080");
    assertThat(answer.verdict()).isEqualTo(Verdict.REACHABLE);
    assertThat(refusedPorts(answer))
        .containsExactly(new PortRange(1024, 32_767), new PortRange(61_000, 65_535));
  }

  @Test
  void anAclThatAllowsEveryClientPortIsNotNoted() {
    Answer answer =
        f1().acl("appA1", "in 100 allow all", "out 100 allow tcp 1024-65535 0.0.0.0/0")
            .ask("web -> app tcp 8080");
    assertThat(answer.notes()).isEmpty();
  }

  @Test
  void aQuestionThatNamesItsSourcePortIsAboutThatPort() {
    Answer answer =
        f1().acl("appA1", "in 100 allow all", "out 100 allow tcp 49000-50000 0.0.0.0/0")
            .ask("web -> app tcp 8080 by 49500");
    assertThat(answer.verdict()).isEqualTo(Verdict.REACHABLE);
  }

  @Test
  void portsOfANatGatewayAreItsOwn() {
    Answer answer =
        f1().acl(
                "pubA1",
                "in 100 allow tcp 443 10.0.0.0/16",
                "in 110 allow tcp 20000-40000 0.0.0.0/0",
                "out 100 allow all")
            .ask("app -> internet tcp 443");
    assertThat(answer.verdict()).isEqualTo(Verdict.REACHABLE);
    assertThat(refusedPorts(answer))
        .containsExactly(new PortRange(1024, 19_999), new PortRange(40_001, 65_535));
  }

  @Test
  void anInstanceNobodyDescribedIsTakenToTranslate() {
    Answer answer = natInstance().ask("db -> internet tcp 443");
    assertThat(answer.verdict()).isEqualTo(Verdict.REACHABLE);
    assertThat(answer.notes()).contains(new Note.AssumedTranslating(ResourceId.of("natI")));
  }

  @Test
  void anInstanceSaidToTranslateIsNotAssumedTo() {
    Answer answer = natInstance().appliance("natI", Appliance.NAT).ask("db -> internet tcp 443");
    assertThat(answer.verdict()).isEqualTo(Verdict.REACHABLE);
    assertThat(answer.notes()).isEmpty();
  }

  @Test
  void aRouterDoesNotTranslate() {
    Answer answer = natInstance().appliance("natI", Appliance.ROUTER).ask("db -> internet tcp 443");
    assertThat(answer.verdict()).isEqualTo(Verdict.UNREACHABLE);
  }

  @Test
  void anInterfaceWhoseInstanceIsMissingIsTakenToRun() {
    Answer answer = f1().lose("db").ask("app -> 10.0.20.10 tcp 5432");
    assertThat(answer.verdict()).isEqualTo(Verdict.REACHABLE);
    assertThat(answer.notes())
        .contains(new Note.AssumedRunning(ResourceId.of("eni-db"), ResourceId.of("db")));
  }

  private static List<PortRange> refusedPorts(Answer answer) {
    return answer.notes().stream()
        .filter(Note.PortsRefused.class::isInstance)
        .flatMap(note -> ((Note.PortsRefused) note).ports().stream())
        .toList();
  }

  private static Lab natInstance() {
    return f1().group("sg-nat", "all from any")
        .host("natI", "pubA1", "10.0.0.50", "sg-nat")
        .sourceDestCheck("natI", false)
        .eip("198.51.100.50", "natI")
        .route("rt-db", "0.0.0.0/0 -> eni-natI");
  }
}
