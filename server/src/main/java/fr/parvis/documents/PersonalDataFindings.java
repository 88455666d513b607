package fr.parvis.documents;

import fr.parvis.files.Texts;
import fr.parvis.platform.Actor;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// *Ce document semble contenir…*: proposes the label to whoever may give it, and never gives it. What is found, and
/// that somebody said it is not so, is kept by content.
@Service
public class PersonalDataFindings {
    private final Entries entries;
    private final PersonalDataStore labels;
    private final PersonalDataFindingStore store;
    private final Texts texts;
    private final Clock clock;

    PersonalDataFindings(
            Entries entries, PersonalDataStore labels, PersonalDataFindingStore store, Texts texts, Clock clock) {
        this.entries = entries;
        this.labels = labels;
        this.store = store;
        this.texts = texts;
        this.clock = clock;
    }

    /// @throws fr.parvis.platform.Problem NOT_FOUND, FORBIDDEN for who may not label it
    @Transactional
    public PersonalDataProposal proposal(Actor actor, UUID id) {
        var document = entries.requireDocument(actor, id, EntryAction.SHARE);
        if (document.hash() == null || labels.isLabelled(id)) {
            return new PersonalDataProposal(List.of());
        }
        var hash = document.hash();
        var known = store.find(hash).or(() -> look(hash));
        return new PersonalDataProposal(known.filter(finding -> !finding.dismissed())
                .map(PersonalDataFindingStore.Finding::found)
                .orElse(List.of()));
    }

    /// Somebody who has looked says that it holds nothing of the kind: it is not proposed again for that content.
    @Transactional
    public void dismiss(Actor actor, UUID id) {
        var document = entries.requireDocument(actor, id, EntryAction.SHARE);
        if (document.hash() != null) {
            store.dismiss(document.hash(), actor.personId(), clock.instant());
        }
    }

    /// Looks at what a content says, as far as it was read.
    Optional<PersonalDataFindingStore.Finding> look(String hash) {
        var now = clock.instant();
        return texts.find(hash).map(text -> {
            var found =
                    PersonalDataDetector.look(text, now.atOffset(ZoneOffset.UTC).getYear());
            store.keep(hash, List.copyOf(found), now);
            return new PersonalDataFindingStore.Finding(List.copyOf(found), false);
        });
    }
}
