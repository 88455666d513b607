package fr.parvis.contributions;

import fr.parvis.contributions.Consultation.Anonymity;
import fr.parvis.contributions.Consultation.Kind;
import fr.parvis.contributions.entries.ContributionView;
import fr.parvis.contributions.entries.Contributions;
import fr.parvis.contributions.entries.Selection;
import fr.parvis.contributions.entries.Sorting;
import fr.parvis.contributions.entries.WriteContribution;
import fr.parvis.platform.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Consultations as tests open them and write there.
@Component
public class Forum {
    private final Consultations consultations;
    private final Contributions contributions;

    Forum(Consultations consultations, Contributions contributions) {
        this.consultations = consultations;
        this.contributions = contributions;
    }

    public static OpenConsultation asking(String question, Anonymity anonymity) {
        return new OpenConsultation(
                Kind.CAMPAIGN, question, "", null, null, anonymity, List.of(), List.of(), false, true, null);
    }

    static OpenConsultation moderated(OpenConsultation it) {
        return new OpenConsultation(
                it.kind(),
                it.question(),
                it.explanation(),
                it.fromOn(),
                it.untilOn(),
                it.anonymity(),
                it.groupIds(),
                it.unitIds(),
                true,
                it.supports(),
                it.most());
    }

    static OpenConsultation limited(OpenConsultation it, int most) {
        return new OpenConsultation(
                it.kind(),
                it.question(),
                it.explanation(),
                it.fromOn(),
                it.untilOn(),
                it.anonymity(),
                it.groupIds(),
                it.unitIds(),
                it.moderated(),
                it.supports(),
                most);
    }

    static OpenConsultation between(OpenConsultation it, LocalDate from, @Nullable LocalDate until) {
        return new OpenConsultation(
                it.kind(),
                it.question(),
                it.explanation(),
                from,
                until,
                it.anonymity(),
                it.groupIds(),
                it.unitIds(),
                it.moderated(),
                it.supports(),
                it.most());
    }

    static OpenConsultation toGroup(OpenConsultation it, UUID groupId) {
        return new OpenConsultation(
                it.kind(),
                it.question(),
                it.explanation(),
                it.fromOn(),
                it.untilOn(),
                it.anonymity(),
                List.of(groupId),
                List.of(),
                it.moderated(),
                it.supports(),
                it.most());
    }

    public UUID open(Actor actor, UUID spaceId, OpenConsultation command) {
        return consultations.open(actor, spaceId, command);
    }

    public @Nullable UUID write(Actor actor, UUID id, String title) {
        return contributions.write(actor, id, new WriteContribution(title, ""));
    }

    public void support(Actor actor, UUID id, String title) {
        contributions.support(actor, one(actor, id, title).id(), true);
    }

    /// What somebody reads, the most supported first.
    public List<ContributionView> all(Actor actor, UUID id) {
        return contributions
                .page(actor, id, Selection.ALL, Sorting.SUPPORTED, null)
                .items();
    }

    public ContributionView one(Actor actor, UUID id, String title) {
        return all(actor, id).stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
