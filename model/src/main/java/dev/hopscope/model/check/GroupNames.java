package dev.hopscope.model.check;

import dev.hopscope.model.check.FilterProblem.BadGroupName;
import dev.hopscope.model.check.FilterProblem.BadGroupName.GroupNameFault;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.topology.Topology;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What security groups may be called.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html">CreateSecurityGroup</a>
 */
final class GroupNames implements Check {
  private static final int LONGEST = 255;
  private static final Pattern LEGAL = Pattern.compile("[a-zA-Z0-9 ._\\-:/()#,@\\[\\]+=&;{}!$*]*");

  @Override
  public Stream<Problem> of(Topology topology) {
    return topology.all(SecurityGroup.class).stream()
        .flatMap(
            group ->
                faultOf(group)
                    .<Problem>map(fault -> new BadGroupName(group.id(), group.name(), fault))
                    .stream());
  }

  /** A name that repeats the group's id stands for none. */
  private static Optional<GroupNameFault> faultOf(SecurityGroup group) {
    String name = group.name();
    if (name.startsWith("sg-") && !name.equals(group.id().value())) {
      return Optional.of(GroupNameFault.LIKE_AN_ID);
    }
    if (name.length() > LONGEST) {
      return Optional.of(GroupNameFault.TOO_LONG);
    }
    return LEGAL.matcher(name).matches()
        ? Optional.empty()
        : Optional.of(GroupNameFault.CHARACTERS);
  }
}
