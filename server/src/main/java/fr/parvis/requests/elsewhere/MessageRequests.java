package fr.parvis.requests.elsewhere;

import fr.parvis.platform.Actor;
import fr.parvis.platform.MessageOutcome;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.requests.cases.Case;
import fr.parvis.requests.cases.CaseFiling;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A message becomes a request of who makes it, by a form that words are enough for.
@Component
class MessageRequests implements MessageOutcome {
    private final CaseFiling filing;

    MessageRequests(CaseFiling filing) {
        this.filing = filing;
    }

    @Override
    public String kind() {
        return "request";
    }

    @Override
    public About about() {
        return About.FORM;
    }

    @Override
    public boolean isFor(Actor actor, Said said) {
        return filing.offersInWords(actor);
    }

    @Override
    public String make(Actor actor, Said said, Wish wish) {
        return Case.address(filing.file(actor, required(wish.aboutId()), wish.words(), said.address()));
    }

    private static UUID required(@Nullable UUID formId) {
        if (formId == null) {
            throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of("aboutId")));
        }
        return formId;
    }
}
