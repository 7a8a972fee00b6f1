package dev.hopscope.routing;

import dev.hopscope.model.document.Question;
import dev.hopscope.model.resource.EcsTask;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ServiceName;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.routing.walk.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a task needs the network for before it runs, as one destination: its image, and with that
 * its logs and secrets, each by HTTPS and in this order (rule ECS-02).
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html">Amazon
 *     ECR interface VPC endpoints</a>
 */
record ImagePull(Network network) {
  private static final int HTTPS = 443;
  private static final Pattern ECR_HOST =
      Pattern.compile("[0-9]+\\.dkr\\.ecr(?:-fips)?\\.([a-z0-9-]+)\\.amazonaws\\.com(?:\\.cn)?");

  static boolean isAskedBy(Question question) {
    return question.to().strip().equals(Reachability.IMAGE_PULL);
  }

  /** The task's own host pulls it, not the task. */
  Optional<CannotAsk> refusal(Question question, NetworkInterface from) {
    return task(from)
        .filter(task -> task.launchType() != EcsTask.LaunchType.FARGATE)
        .map(task -> new CannotAsk.PulledByHost(question.from(), task.id()));
  }

  /** The questions it is made of. */
  List<Question> parts(Question question, NetworkInterface from) {
    Optional<EcsTask> task = task(from);
    String region =
        network
            .subnetOf(from)
            .map(Subnet::vpc)
            .flatMap(vpc -> network.topology().find(vpc, Vpc.class))
            .map(vpc -> vpc.region().value())
            .orElse("");
    List<String> ends = new ArrayList<>(registry(task.flatMap(EcsTask::image), region));
    if (task.isEmpty() || task.get().logDriver().filter(EcsTask.AWSLOGS::equals).isPresent()) {
      ends.add(name("logs", region));
    }
    for (EcsTask.SecretStore store : task.map(EcsTask::secrets).orElse(List.of())) {
      ends.add(
          switch (store) {
            case SECRETS_MANAGER -> name("secretsmanager", region);
            case PARAMETER_STORE -> name("ssm", region);
          });
    }
    return ends.stream().map(end -> Question.tcp(question.from(), end, HTTPS)).toList();
  }

  private Optional<EcsTask> task(NetworkInterface from) {
    return from.attachedTo().flatMap(owner -> network.topology().find(owner, EcsTask.class));
  }

  /** From ECR: the API, the registry, and S3 for the layers; from elsewhere: the internet. */
  private static List<String> registry(Optional<String> image, String region) {
    String host = image.filter(each -> each.contains("/")).map(ImagePull::host).orElse("");
    Matcher ecr = ECR_HOST.matcher(host);
    if (image.isPresent() && !ecr.matches()) {
      return List.of("internet");
    }
    String at = image.isPresent() ? ecr.group(1) : region;
    return List.of(name("ecr.api", at), name("ecr.dkr", at), name("s3", at));
  }

  private static String host(String image) {
    return image.substring(0, image.indexOf('/'));
  }

  private static String name(String service, String region) {
    return new ServiceName(service, region).dnsName();
  }
}
