package fr.parvis.polls;

import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.platform.TravellingModel;
import fr.parvis.spaces.Spaces;
import jakarta.validation.Validator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/// A poll as a model: what is asked and how, without whom, until when, or on which dates.
@Component
class PollModel implements TravellingModel {
    private final PollGate gate;
    private final PollDrafts drafts;
    private final PollViewStore views;
    private final Spaces spaces;
    private final Validator validator;

    PollModel(PollGate gate, PollDrafts drafts, PollViewStore views, Spaces spaces, Validator validator) {
        this.gate = gate;
        this.drafts = drafts;
        this.views = views;
        this.spaces = spaces;
        this.validator = validator;
    }

    @Override
    public String kind() {
        return "poll";
    }

    @Override
    public Leaving leave(Actor actor, UUID id) {
        var poll = gate.require(actor, id, PollAction.MODEL);
        return new Leaving(poll.spaceId(), poll.title(), bare(views.content(id)));
    }

    @Override
    public boolean mayArrive(Actor actor, UUID spaceId) {
        return PollPolicy.asks(spaces.require(actor, spaceId).role());
    }

    @Override
    public String arrive(Actor actor, UUID spaceId, String content) {
        var space = spaces.require(actor, spaceId).space();
        var id = drafts.begin(actor, spaceId, bare(read(content)));
        return "/espaces/" + space.organisationSlug() + "/" + space.slug() + "/sondages/ecrire?sondage=" + id;
    }

    private WritePoll read(String content) {
        try {
            var poll = PollJson.one(content, WritePoll.class);
            if (poll != null && validator.validate(poll).isEmpty()) {
                return poll;
            }
        } catch (JacksonException malformed) {
            // As one that breaks a bound.
        }
        throw new Problem(PlatformProblem.INVALID);
    }

    /// Its people, its end and its dates stay where it was made.
    private static WritePoll bare(WritePoll poll) {
        return new WritePoll(
                poll.title(),
                poll.description(),
                poll.questions().stream().map(PollModel::bare).toList(),
                poll.anonymous(),
                poll.changeable(),
                poll.results(),
                poll.reminding(),
                true,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static PollQuestion bare(PollQuestion question) {
        var options = question.kind() == QuestionKind.DATES ? List.<PollOption>of() : question.options();
        return new PollQuestion(
                question.kind(), question.label(), options, question.steps(), question.low(), question.high());
    }
}
