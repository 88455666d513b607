package fr.parvis.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.StatementCounter;
import fr.parvis.documents.Commission;
import fr.parvis.files.Texts;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Finder;
import fr.parvis.platform.Finder.Found;
import fr.parvis.platform.Finder.Wanted;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The one search says what documents are, and finds those of one kind.
@ParvisTest
class DescribedSearchTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Kinds kinds;

    @Autowired
    private List<Finder> finders;

    @Autowired
    private Texts texts;

    @Autowired
    private StatementCounter statements;

    private Commission.Room room;
    private Finder documents;
    private String word;

    @BeforeEach
    void open() {
        room = commission.room();
        documents = finders.stream().filter(Finder::findsDocuments).findFirst().orElseThrow();
        word = "toiture" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    private UUID document(UUID folder, String name, String content, @Nullable Kind kind) {
        var id = commission.document(room.contributor(), folder, name, content);
        if (kind != null) {
            var nothing =
                    new Facts(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
            kinds.describe(room.contributor(), id, new DescribeDocument(kind, nothing));
        }
        while (texts.readNext()) {
            // until nothing waits
        }
        return id;
    }

    private List<Found> found(Actor actor, @Nullable Kind kind) {
        return documents.find(actor, new Wanted(word, null, null, null, null, kind == null ? null : kind.name(), 9));
    }

    @Test
    void documentsOfOneKindAreFoundByNameAndByWhatTheySay() {
        var named = document(room.root(), word + ".txt", "un prix", Kind.QUOTE);
        var saying = document(room.root(), "Prix.txt", "pour la " + word, Kind.QUOTE);
        var minutes = document(room.root(), word + " réunion.txt", "présents", Kind.MINUTES);
        document(room.root(), word + " brouillon.txt", "rien", null);
        commission.folder(room.facilitator(), room.root(), word);

        assertThat(found(room.reader(), null))
                .hasSize(5)
                .extracting(Found::documentKind)
                .containsOnly("QUOTE", "MINUTES", null);
        assertThat(found(room.reader(), Kind.QUOTE)).extracting(Found::id).containsExactly(named, saying);
        assertThat(found(room.reader(), Kind.MINUTES)).extracting(Found::id).containsExactly(minutes);
        assertThat(found(room.reader(), Kind.PHOTO)).isEmpty();
    }

    @Test
    void whatOneMayNotSeeIsNotFoundByItsKindEither() {
        document(room.root(), word + ".txt", "un prix", Kind.QUOTE);
        assertThat(found(commission.room().facilitator(), Kind.QUOTE)).isEmpty();
    }

    @Test
    void askingForAKindCostsNoMoreStatements() {
        document(room.root(), word + ".txt", "un prix", Kind.QUOTE);
        var cost = statements.during(() -> found(room.reader(), null));
        assertThat(statements.during(() -> found(room.reader(), Kind.QUOTE))).isEqualTo(cost);
    }
}
