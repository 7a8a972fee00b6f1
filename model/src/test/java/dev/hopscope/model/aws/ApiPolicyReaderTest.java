package dev.hopscope.model.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.ApiPolicy;
import dev.hopscope.model.resource.ApiPolicy.Allows;
import dev.hopscope.model.resource.ResourceId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

/** Resource policies of APIs, as {@code get-rest-apis} prints them. */
class ApiPolicyReaderTest {
  private static final String ANYONE =
      "'Principal': '*', 'Action': 'execute-api:Invoke', 'Resource': 'execute-api:/*'";
  private static final String ALLOW = "{'Effect': 'Allow', " + ANYONE + "}";
  private static final ApiPolicy NOBODY = ApiPolicy.onlyEndpoints(List.of());

  @Test
  void noPolicyIsNoPolicy() {
    Item item = new Item(JsonNodeFactory.instance.objectNode(), origin(), "items[0]");
    assertThat(ApiPolicyReader.read(ResourceId.of("api"), item, new Notes()))
        .isEqualTo(ApiPolicy.NONE);
  }

  @Test
  void anAllowWithoutConditionLetsEveryoneIn() {
    assertThat(of(ALLOW)).isEqualTo(ApiPolicy.EVERYONE);
  }

  @Test
  void theQuotesMayBeEscapedOnceMore() {
    assertThat(read(policy(ALLOW).replace("\"", "\\\""))).isEqualTo(ApiPolicy.EVERYONE);
  }

  @Test
  void anAllowMayNameEndpoints() {
    assertThat(of(allow("{'StringEquals': {'aws:SourceVpce': ['vpce-1', 'vpce-2']}}")))
        .isEqualTo(
            ApiPolicy.onlyEndpoints(List.of(ResourceId.of("vpce-1"), ResourceId.of("vpce-2"))));
  }

  @Test
  void aDenyOfAllOtherVpcsLeavesThose() {
    assertThat(of(ALLOW, deny("{'StringNotEquals': {'aws:sourceVpc': 'vpc-1'}}")))
        .isEqualTo(ApiPolicy.onlyVpcs(List.of(ResourceId.of("vpc-1"))));
  }

  @Test
  void whatIsAllowedAndNotDeniedIsLetIn() {
    assertThat(
            of(
                allow("{'StringEquals': {'aws:SourceVpce': ['vpce-1', 'vpce-2']}}"),
                deny("{'StringNotEquals': {'aws:SourceVpce': ['vpce-2', 'vpce-3']}}")))
        .isEqualTo(ApiPolicy.onlyEndpoints(List.of(ResourceId.of("vpce-2"))));
  }

  @Test
  void aDenyWithoutConditionLetsNobodyIn() {
    assertThat(of(ALLOW, "{'Effect': 'Deny', " + ANYONE + "}")).isEqualTo(NOBODY);
  }

  @Test
  void aPolicyWithoutAllowLetsNobodyIn() {
    assertThat(of(deny("{'StringNotEquals': {'aws:SourceVpc': 'vpc-1'}}"))).isEqualTo(NOBODY);
  }

  @Test
  void oneAllowForEveryoneIsEnough() {
    assertThat(of(allow("{'IpAddress': {'aws:SourceIp': '10.0.0.0/8'}}"), ALLOW))
        .isEqualTo(ApiPolicy.EVERYONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'IpAddress': {'aws:VpcSourceIp': '10.0.0.0/8'}}",
        "{'StringLike': {'aws:SourceVpce': 'vpce-*'}}",
        "{'StringEquals': {'aws:SourceVpce': 'vpce-1', 'aws:SourceVpc': 'vpc-1'}}",
        "{'StringEquals': {'aws:SourceVpce': 'vpce-1'}, 'Bool': {'aws:SecureTransport': 'true'}}",
        "{'StringEquals': {'aws:SourceVpce': '${aws:PrincipalTag/endpoint}'}}",
        "{'StringNotEquals': {'aws:SourceVpce': 'vpce-1'}}"
      })
  void anotherConditionIsNotKnown(String condition) {
    assertThat(of(allow(condition)).allows()).isEqualTo(Allows.OTHER);
  }

  @Test
  void aDenyOfCertainEndpointsIsNotKnown() {
    assertThat(of(ALLOW, deny("{'StringEquals': {'aws:SourceVpce': 'vpce-1'}}")).allows())
        .isEqualTo(Allows.OTHER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'Principal': {'AWS': 'arn:aws:iam::1:root'}, 'Action': '*', 'Resource': '*'",
        "'Principal': '*', 'Action': 'execute-api:InvalidateCache', 'Resource': '*'",
        "'Principal': '*', 'Action': '*', 'Resource': 'execute-api:/prod/GET/orders'",
        "'Principal': '*', 'Action': '*', 'NotResource': '*'"
      })
  void aStatementAboutAPartIsNotKnown(String part) {
    assertThat(of("{'Effect': 'Allow', " + part + "}").allows()).isEqualTo(Allows.OTHER);
  }

  @Test
  void theWholeApiMayBeAnArn() {
    assertThat(
            of(
                "{'Effect': 'Allow', 'Principal': {'AWS': '*'}, 'Action': ['execute-api:Invoke'],"
                    + " 'Resource': ['arn:aws:execute-api:us-east-1:1:a1b2c3d4e5/*']}"))
        .isEqualTo(ApiPolicy.EVERYONE);
  }

  @Test
  void whatIsNoPolicyIsNotKnownAndNoted() {
    Notes notes = new Notes();
    ApiPolicyReader.read(ResourceId.of("api"), item("what"), notes);
    assertThat(notes.lines()).singleElement().asString().contains("not known");
  }

  private static String allow(String condition) {
    return "{'Effect': 'Allow', " + ANYONE + ", 'Condition': " + condition + "}";
  }

  private static String deny(String condition) {
    return "{'Effect': 'Deny', " + ANYONE + ", 'Condition': " + condition + "}";
  }

  private static ApiPolicy of(String... statements) {
    return read(policy(statements));
  }

  private static String policy(String... statements) {
    return "{'Version': '2012-10-17', 'Statement': [%s]}"
        .formatted(String.join(", ", statements))
        .replace('\'', '"');
  }

  private static ApiPolicy read(String policy) {
    return ApiPolicyReader.read(ResourceId.of("api"), item(policy), new Notes());
  }

  private static Item item(String policy) {
    return new Item(
        JsonNodeFactory.instance.objectNode().put("policy", policy), origin(), "items[0]");
  }

  private static Origin origin() {
    return Origin.of(Path.of("x"), Path.of("x"));
  }
}
