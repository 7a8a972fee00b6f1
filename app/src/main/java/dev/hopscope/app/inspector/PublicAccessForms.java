package dev.hopscope.app.inspector;

import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcBlockPublicAccessExclusion;
import dev.hopscope.model.resource.VpcBlockPublicAccessOptions;
import java.util.stream.Stream;

/** The forms of Block Public Access. */
final class PublicAccessForms {
  private PublicAccessForms() {}

  static void options(Form<VpcBlockPublicAccessOptions> form) {
    Subject<VpcBlockPublicAccessOptions> subject = form.subject();
    form.choice(
        "Block mode",
        VpcBlockPublicAccessOptions.Mode.values(),
        VpcBlockPublicAccessOptions::mode,
        VpcBlockPublicAccessOptions::withMode);
    form.text(
        "Account",
        options -> options.account().orElse(""),
        typed -> Typed.account(typed).map(account -> subject.now().withAccount(account)));
    form.reference(
        "Region",
        () -> Candidates.all(subject.topology(), Region.class),
        VpcBlockPublicAccessOptions::region,
        region -> Subject.replace(subject.now().withRegion(region)));
  }

  static void exclusion(Form<VpcBlockPublicAccessExclusion> form) {
    Subject<VpcBlockPublicAccessExclusion> subject = form.subject();
    form.choice(
        "Exclusion mode",
        VpcBlockPublicAccessExclusion.Mode.values(),
        VpcBlockPublicAccessExclusion::mode,
        VpcBlockPublicAccessExclusion::withMode);
    form.reference(
        "Excluded",
        () ->
            Stream.of(Vpc.class, Subnet.class)
                .flatMap(type -> Candidates.all(subject.topology(), type).stream())
                .toList(),
        VpcBlockPublicAccessExclusion::excluded,
        excluded -> Subject.replace(subject.now().of(excluded)));
  }
}
