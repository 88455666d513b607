package fr.parvis.requests.letters;

import fr.parvis.mail.IncomingAddress;
import fr.parvis.organisations.Slug;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.requests.RequestProblem;
import fr.parvis.requests.definitions.DefinitionAction;
import fr.parvis.requests.definitions.DefinitionView;
import fr.parvis.requests.definitions.Definitions;
import fr.parvis.requests.design.Answers;
import fr.parvis.requests.design.FormQuestion;
import fr.parvis.requests.design.InWords;
import fr.parvis.spaces.SpaceProblem;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The address of a definition, made as that of a space is: opened, renewed and closed by who runs its space. Renewed
/// or closed, the former one leads nowhere from that moment.
@Service
class RequestBoxes {
    private static final int BITS = 40;
    private static final int LETTERS = 8;
    private static final int LONGEST_SLUG = 24;

    private final RequestBoxStore store;
    private final Definitions definitions;
    private final IncomingAddress incoming;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RequestBoxes(
            RequestBoxStore store,
            Definitions definitions,
            IncomingAddress incoming,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.definitions = definitions;
        this.incoming = incoming;
        this.events = events;
        this.clock = clock;
    }

    /// @throws Problem NOT_FOUND, FORBIDDEN for who does not run its space
    RequestBoxView view(Actor actor, UUID definitionId) {
        var definition = definitions.definition(actor, definitionId);
        var address = store.name(definitionId).flatMap(incoming::boxAddress).orElse(null);
        var writes = definition.can().contains(DefinitionAction.WRITE);
        var opens = writes && isOffered(definition) && incoming.isSet();
        return new RequestBoxView(
                address,
                incoming.isSet(),
                missing(definition.design().questions()),
                !writes || address == null
                        ? opens ? List.of("OPEN") : List.of()
                        : opens ? List.of("OPEN", "CLOSE") : List.of("CLOSE"));
    }

    private static List<String> missing(List<FormQuestion> questions) {
        var filed = InWords.filesOf(questions).map(FormQuestion::id);
        return Answers.missing(
                        questions,
                        InWords.ofMail(questions, "…", "…"),
                        filed.map(Set::of).orElse(Set.of()))
                .stream()
                .map(FormQuestion::label)
                .toList();
    }

    /// A new address, in the place of the one there was.
    ///
    /// @throws Problem FORBIDDEN, SPACE_ARCHIVED (spaces), NO_BOX
    @Transactional
    RequestBoxView open(Actor actor, UUID definitionId) {
        var definition = requireWriting(actor, definitionId);
        if (!incoming.isSet() || !isOffered(definition)) {
            throw new Problem(RequestProblem.NO_BOX);
        }
        store.keep(definitionId, name(definition.name()), actor.personId(), clock.instant());
        mark("box-opened", definition, actor);
        return view(actor, definitionId);
    }

    @Transactional
    void close(Actor actor, UUID definitionId) {
        var definition = requireWriting(actor, definitionId);
        if (store.delete(definitionId)) {
            mark("box-closed", definition, actor);
        }
    }

    private DefinitionView requireWriting(Actor actor, UUID definitionId) {
        var definition = definitions.definition(actor, definitionId);
        if (!definition.can().contains(DefinitionAction.WRITE)) {
            throw new Problem(SpaceProblem.SPACE_ARCHIVED);
        }
        return definition;
    }

    private static boolean isOffered(DefinitionView definition) {
        return definition.version() != null && definition.closedAt() == null;
    }

    private void mark(String verb, DefinitionView definition, Actor actor) {
        events.publishEvent(new RequestBoxMarked(
                verb, definition.spaceId(), definition.id(), definition.name(), clock.instant(), actor.personId()));
    }

    private String name(String definition) {
        var letters = new BigInteger(BITS, random).toString(32);
        return Slug.of(definition, LONGEST_SLUG) + "-" + "0".repeat(LETTERS - letters.length()) + letters;
    }
}
