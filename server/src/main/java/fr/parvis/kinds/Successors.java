package fr.parvis.kinds;

import fr.parvis.documents.DocumentState;
import fr.parvis.documents.Moves;
import fr.parvis.documents.SetState;
import fr.parvis.documents.States;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// *Nouveau à partir de l'an dernier*: a document made from another one, of which what lasts is known already.
@Service
public class Successors {
    private final Moves moves;
    private final States states;
    private final SheetStore store;
    private final Clock clock;

    Successors(Moves moves, States states, SheetStore store, Clock clock) {
        this.moves = moves;
        this.states = states;
        this.store = store;
        this.clock = clock;
    }

    /// A *brouillon* of the same kind, with its facts but for dates, amounts and numbers; an issue has the next number.
    ///
    /// @return its id
    /// @throws Problem what [Moves#copyAs] refuses
    @Transactional
    public UUID begin(Actor actor, UUID documentId, BeginAnother command) {
        var id = moves.copyAs(actor, documentId, command.folderId(), command.name());
        states.set(actor, id, new SetState(DocumentState.DRAFT));
        store.find(documentId).ifPresent(sheet -> {
            var facts = sheet.facts().renewed();
            if (sheet.kind() == Kind.ISSUE) {
                facts = facts.withIssue(store.nextIssue(actor.personId(), id));
            }
            store.describe(id, sheet.kind(), facts, Kinds.title(command.name()), actor.personId(), clock.instant());
        });
        return id;
    }
}
