package fr.parvis.kinds;

import fr.parvis.documents.DocumentAccess;
import fr.parvis.documents.DocumentGate;
import fr.parvis.documents.EntryAction;
import fr.parvis.documents.Intake;
import fr.parvis.documents.States;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a document is, and what is known of it as such: read by who reads it, said by who may change it.
@Service
public class Kinds {
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final DocumentGate gate;
    private final DocumentAccess access;
    private final SheetStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Kinds(DocumentGate gate, DocumentAccess access, SheetStore store, ApplicationEventPublisher events, Clock clock) {
        this.gate = gate;
        this.access = access;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    public KindView kind(Actor actor, UUID documentId) {
        var document = gate.require(actor, documentId, EntryAction.READ);
        var can = gate.allows(actor, documentId, EntryAction.CHANGE)
                ? List.of(KindAction.DESCRIBE)
                : List.<KindAction>of();
        var sheet = store.find(documentId).orElse(null);
        if (sheet == null) {
            return new KindView(null, null, null, null, can);
        }
        var proposed = can.isEmpty() ? null : proposedName(actor, document, sheet);
        return new KindView(sheet.kind(), sheet.facts(), sheet.ownerName(), proposed, can);
    }

    /// The number that an issue would have, for who is about to say that a document is one.
    public int nextIssue(Actor actor, UUID documentId) {
        gate.require(actor, documentId, EntryAction.READ);
        return store.nextIssue(actor.personId(), documentId);
    }

    /// What the kind has not of the facts is left out, so that changing it keeps what it can.
    ///
    /// @throws Problem OWNER_NOT_READER, and what [EntryAction#CHANGE] refuses
    @Transactional
    public void describe(Actor actor, UUID documentId, DescribeDocument command) {
        var document = gate.require(actor, documentId, EntryAction.CHANGE);
        var facts = command.facts().of(command.kind());
        var owner = facts.ownerId();
        if (owner != null
                && access.readers(actor, documentId).stream()
                        .noneMatch(reader -> reader.id().equals(owner))) {
            throw new Problem(KindProblem.OWNER_NOT_READER);
        }
        store.describe(documentId, command.kind(), facts, title(document.name()), actor.personId(), clock.instant());
        announce(actor, document);
    }

    /// It is nothing in particular.
    @Transactional
    public void forget(Actor actor, UUID documentId) {
        var document = gate.require(actor, documentId, EntryAction.CHANGE);
        if (store.forget(documentId)) {
            announce(actor, document);
        }
    }

    /// It keeps the name it has.
    @Transactional
    public void keepName(Actor actor, UUID documentId) {
        gate.require(actor, documentId, EntryAction.CHANGE);
        store.settleName(documentId, clock.instant());
    }

    private void announce(Actor actor, States.Current document) {
        events.publishEvent(new DocumentDescribed(
                document.documentId(),
                document.name(),
                document.spaceId(),
                document.accessListId(),
                clock.instant(),
                actor.personId()));
    }

    private @Nullable String proposedName(Actor actor, States.Current document, Sheet sheet) {
        var pattern = sheet.pattern();
        if (sheet.named() || pattern == null) {
            return null;
        }
        var name = document.name();
        var nextIssue = sheet.kind() == Kind.ISSUE && sheet.facts().issue() == null
                ? store.nextIssue(actor.personId(), document.documentId())
                : null;
        var title = title(name);
        var cameOn = LocalDate.ofInstant(sheet.describedAt(), ZONE);
        var proposed = new NamePattern(pattern)
                .of(
                        KindWords.in(java.util.Locale.FRENCH).name(sheet.kind()),
                        sheet.title(),
                        sheet.facts(),
                        cameOn,
                        nextIssue,
                        name.substring(title.length()));
        try {
            var usable = Intake.name(proposed);
            return usable.equals(name) ? null : usable;
        } catch (Problem nothingLeft) {
            return null;
        }
    }

    /// A name without its ending.
    static String title(String name) {
        return name.replaceFirst("(?<=.)\\.[^.]{1,8}$", "");
    }
}
