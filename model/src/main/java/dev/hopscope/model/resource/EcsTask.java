package dev.hopscope.model.resource;

import java.util.List;
import java.util.Optional;

/**
 * An ECS task with a network interface of its own (network mode awsvpc). Whether it has a public
 * address is said by the interface (rule ECS-01).
 *
 * @param id the task's id, the last part of its ARN
 * @param name a name for people
 * @param launchType who runs it, and with that who pulls its image
 * @param image what it runs, such as {@code 111122223333.dkr.ecr.us-east-1.amazonaws.com/shop:1};
 *     taken to lie in ECR where empty
 * @param logDriver where its output goes; {@code awslogs} is CloudWatch Logs
 * @param secrets where its secrets come from
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-networking.html">Amazon
 *     ECS task networking options for Fargate</a>
 */
public record EcsTask(
    ResourceId id,
    String name,
    LaunchType launchType,
    Optional<String> image,
    Optional<String> logDriver,
    List<SecretStore> secrets)
    implements Resource {
  /** The log driver that writes to CloudWatch Logs. */
  public static final String AWSLOGS = "awslogs";

  /** Who runs a task. */
  public enum LaunchType {
    /** Fargate: the image is pulled through the task's own interface (rule ECS-02). */
    FARGATE,
    /** A container instance, which pulls the image through an interface of its own. */
    EC2,
    /** A server outside AWS. */
    EXTERNAL
  }

  /** Where a task's secrets come from. */
  public enum SecretStore {
    SECRETS_MANAGER,
    /** Parameter Store of Systems Manager. */
    PARAMETER_STORE
  }

  public EcsTask {
    secrets = List.copyOf(secrets);
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.ECS_TASK;
  }

  @Override
  public List<Reference> references() {
    return List.of();
  }

  @Override
  public EcsTask withName(String newName) {
    return new EcsTask(id, newName, launchType, image, logDriver, secrets);
  }

  /** The same task run by someone else. */
  public EcsTask withLaunchType(LaunchType type) {
    return new EcsTask(id, name, type, image, logDriver, secrets);
  }

  /** The same task of another image. */
  public EcsTask withImage(Optional<String> newImage) {
    return new EcsTask(id, name, launchType, newImage, logDriver, secrets);
  }

  /** The same task with another log driver, or with none. */
  public EcsTask withLogDriver(Optional<String> driver) {
    return new EcsTask(id, name, launchType, image, driver, secrets);
  }

  /** The same task with secrets from elsewhere. */
  public EcsTask withSecrets(List<SecretStore> stores) {
    return new EcsTask(id, name, launchType, image, logDriver, stores);
  }
}
