package fr.parvis.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.platform.Actor;
import fr.parvis.platform.TodayItem;
import fr.parvis.platform.TodayItem.Section;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the home page says of documents.
@ParvisTest
class DocumentsTodayTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Notices notices;

    @Autowired
    private ReaderLog readerLog;

    @Autowired
    private DocumentsToday today;

    private Commission.Room room;
    private UUID document;

    @BeforeEach
    void open() {
        room = commission.room();
        document = commission.document(room.contributor(), room.root(), "Budget 2027.txt", "x");
    }

    @Test
    void whatIWasToldAboutAwaitsMeUntilIOpenIt() {
        tell();
        assertThat(lines(room.reader(), Section.AWAITING)).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo(document);
            assertThat(line.detail()).isEqualTo("Avant jeudi.");
            assertThat(line.spaceName()).isEqualTo(room.space().name());
            assertThat(line.address()).isEqualTo("/d/" + document);
        });
        readerLog.opened(room.reader(), document);
        assertThat(lines(room.reader(), Section.AWAITING)).isEmpty();
    }

    @Test
    void whoIsToldAgainHasItBeforeThemAgain() {
        tell();
        readerLog.opened(room.reader(), document);
        tell();
        assertThat(lines(room.reader(), Section.AWAITING)).hasSize(1);
    }

    @Test
    void whatIMayNotSeeAnyMoreAwaitsMeNoMore() {
        tell();
        commission.hide(room, document);
        assertThat(today.today(room.reader())).isEmpty();
    }

    @Test
    void theDocumentsTouchedLatelyInMySpacesAreThere() {
        assertThat(lines(room.reader(), Section.DOCUMENTS))
                .extracting(TodayItem::title)
                .containsExactly("Budget 2027.txt");
        assertThat(today.today(room.stranger())).isEmpty();
    }

    private void tell() {
        notices.notify(
                room.contributor(),
                new NotifyReaders(List.of(document), List.of(room.reader().personId()), "Avant jeudi."));
    }

    private List<TodayItem> lines(Actor actor, Section section) {
        return today.today(actor).stream()
                .filter(item -> item.section() == section)
                .toList();
    }
}
