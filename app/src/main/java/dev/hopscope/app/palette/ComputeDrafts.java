package dev.hopscope.app.palette;

import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.resource.DatabaseInstance;
import dev.hopscope.model.resource.EcsTask;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.LambdaFunction;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.Subnet;
import java.util.List;
import java.util.Optional;

/** New tasks, functions and databases, each with its interface. */
final class ComputeDrafts {
  private static final int POSTGRES = 5432;

  private final Draft draft;
  private final Room room;

  ComputeDrafts(Draft draft) {
    this.draft = draft;
    this.room = new Room(draft);
  }

  /** A Fargate task that pulls from ECR and writes to CloudWatch Logs, without public address. */
  void task(Subnet subnet, Point at) {
    EcsTask task =
        new EcsTask(
            draft.newId(ResourceKind.ECS_TASK),
            draft.newName("task"),
            EcsTask.LaunchType.FARGATE,
            Optional.empty(),
            Optional.of(EcsTask.AWSLOGS),
            List.of());
    add(task, subnet, InterfaceType.INTERFACE, at);
  }

  void function(Subnet subnet, Point at) {
    LambdaFunction function =
        new LambdaFunction(
            draft.newId(ResourceKind.LAMBDA_FUNCTION), draft.newName("function"), List.of());
    add(function, subnet, InterfaceType.LAMBDA, at);
  }

  /** A database whose subnet group is this subnet and one in another zone, as AWS demands. */
  void database(Subnet subnet, Point at) {
    List<ResourceId> group =
        Whereabouts.inTwoZones(draft.topology(), subnet).stream().map(Subnet::id).toList();
    DatabaseInstance database =
        new DatabaseInstance(
            draft.newId(ResourceKind.DATABASE_INSTANCE),
            draft.newName("database"),
            group,
            POSTGRES,
            /* publiclyAccessible= */ false,
            Optional.empty(),
            LifecycleState.AVAILABLE);
    add(database, subnet, InterfaceType.INTERFACE, at);
  }

  private void add(Resource owner, Subnet subnet, InterfaceType type, Point at) {
    draft.add(owner);
    new InterfaceDrafts(draft).add(owner.id(), type, subnet, defaultGroup(subnet.vpc()));
    room.put(owner.id(), at);
  }

  private List<ResourceId> defaultGroup(ResourceId vpc) {
    return draft.topology().referrers(vpc, Role.CONTAINED_IN, SecurityGroup.class).stream()
        .filter(group -> group.name().equals("default"))
        .map(SecurityGroup::id)
        .limit(1)
        .toList();
  }
}
