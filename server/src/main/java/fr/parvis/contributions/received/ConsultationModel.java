package fr.parvis.contributions.received;

import fr.parvis.contributions.ConsultationAction;
import fr.parvis.contributions.ConsultationGate;
import fr.parvis.contributions.Consultations;
import fr.parvis.contributions.OpenConsultation;
import fr.parvis.contributions.Words;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.platform.TravellingModel;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.Spaces;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A campaign or a question box as a model: what is asked and by which rules, of nobody, at no date.
@Component
class ConsultationModel implements TravellingModel {
    private static final Duration KEPT = Duration.ofDays(30);

    private final ConsultationGate gate;
    private final Consultations consultations;
    private final ReceivedConsultationStore store;
    private final Spaces spaces;
    private final Validator validator;
    private final JsonMapper json;
    private final Clock clock;

    ConsultationModel(
            ConsultationGate gate,
            Consultations consultations,
            ReceivedConsultationStore store,
            Spaces spaces,
            Validator validator,
            JsonMapper json,
            Clock clock) {
        this.gate = gate;
        this.consultations = consultations;
        this.store = store;
        this.spaces = spaces;
        this.validator = validator;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "campaign";
    }

    @Override
    public Leaving leave(Actor actor, UUID id) {
        var it = gate.require(actor, id, ConsultationAction.MODEL);
        var content = new OpenConsultation(
                it.kind(),
                it.question(),
                consultations.consultation(actor, id).explanation(),
                null,
                null,
                it.anonymity(),
                List.of(),
                List.of(),
                it.moderated(),
                it.supports(),
                it.most());
        return new Leaving(it.spaceId(), it.question(), content);
    }

    @Override
    public boolean mayArrive(Actor actor, UUID spaceId) {
        var member = spaces.require(actor, spaceId);
        return member.role().atLeast(Role.FACILITATOR) && member.space().isWritable();
    }

    @Override
    public String arrive(Actor actor, UUID spaceId, String content) {
        var space = spaces.require(actor, spaceId).space();
        var id = store.insert(spaceId, actor.personId(), json.writeValueAsString(bare(read(content))), clock.instant());
        return "/espaces/" + space.organisationSlug() + "/" + space.slug() + "/contributions/ouvrir?recu=" + id;
    }

    /// One that the actor took, to begin with.
    ///
    /// @throws Problem NOT_FOUND for that of somebody else, or of a space that they do not run any more
    OpenConsultation received(Actor actor, UUID id) {
        var received = store.find(actor.personId(), id).orElseThrow(Problem::notFound);
        if (!mayArrive(actor, received.spaceId())) {
            throw Problem.notFound();
        }
        return json.readValue(received.content(), OpenConsultation.class);
    }

    @Scheduled(cron = "0 47 3 * * *")
    void forget() {
        store.forgetBefore(clock.instant().minus(KEPT));
    }

    private OpenConsultation read(String content) {
        try {
            var command = json.readValue(content, OpenConsultation.class);
            if (command != null && validator.validate(command).isEmpty()) {
                return command;
            }
        } catch (JacksonException malformed) {
            // As one that breaks a bound.
        }
        throw new Problem(PlatformProblem.INVALID);
    }

    private static OpenConsultation bare(OpenConsultation command) {
        return new OpenConsultation(
                command.kind(),
                Words.line(command.question(), "question"),
                Words.text(command.explanation()),
                null,
                null,
                command.anonymity(),
                List.of(),
                List.of(),
                command.moderated(),
                command.supports(),
                command.most());
    }
}
