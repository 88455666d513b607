package fr.parvis.retention.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.platform.Actor;
import fr.parvis.retention.schedule.ScheduleListView.Fate;
import fr.parvis.retention.schedule.ScheduleListView.Fault;
import fr.parvis.retention.schedule.ScheduleListView.ListedClass;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The schedule as a table.
@ParvisTest
class ScheduleListsTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Schedule schedule;

    @Autowired
    private ScheduleLists lists;

    private UUID organisationId;
    private Actor administrator;

    @BeforeEach
    void anAuthority() {
        organisationId = commission.commune();
        administrator = commission.inhabitant(organisationId, "ORG_ADMIN");
    }

    private ScheduleListView accept(byte[] file) {
        var digest = lists.preview(administrator, organisationId, file).digest();
        return lists.accept(administrator, organisationId, file, digest);
    }

    @Test
    void nothingIsWrittenBeforeItIsAcceptedAndASecondTimeChangesNothing() {
        var file = lists.usual(administrator, organisationId);
        var shown = lists.preview(administrator, organisationId, file);
        assertThat(shown.created()).isEqualTo(10);
        assertThat(shown.faulty()).isZero();
        assertThat(schedule.classes(administrator, organisationId)).isEmpty();
        accept(file);
        assertThat(schedule.classes(administrator, organisationId)).hasSize(10);
        assertThat(lists.preview(administrator, organisationId, file).unchanged())
                .isEqualTo(10);
    }

    @Test
    void whatIsExportedComesBackUnchanged() {
        accept(lists.usual(administrator, organisationId));
        var table = lists.table(administrator, organisationId).getBytes(StandardCharsets.UTF_8);
        assertThat(lists.preview(administrator, organisationId, table).unchanged())
                .isEqualTo(10);
    }

    @Test
    void commasWindowsLettersAndFaultyLinesAreUnderstood() {
        var text = """
                Typologie,Durée,Sort,Remarques
                Épaves,10 ans,élimination,
                épaves,3,T,
                Autre,longtemps,T,
                Encore,5,?,
                ,5,C,
                """;
        var shown = lists.preview(administrator, organisationId, text.getBytes(Charset.forName("windows-1252")));
        assertThat(shown.lines())
                .extracting(ListedClass::fault)
                .containsExactly(
                        null, Fault.TWICE, Fault.YEARS_UNKNOWN, Fault.DISPOSITION_UNKNOWN, Fault.TITLE_MISSING);
        assertThat(shown.lines().getFirst().says())
                .isEqualTo(new SetClass("Épaves", 10, CountsFrom.DOCUMENT, Disposition.ELIMINATE, null));
    }

    @Test
    void aTableThatWasComparedWithAnotherScheduleIsShownAgain() {
        var file = "Intitulé;DUA;Sort final\nÉpaves;10;E\n".getBytes(StandardCharsets.UTF_8);
        var digest = lists.preview(administrator, organisationId, file).digest();
        schedule.add(
                administrator, organisationId, new SetClass("Épaves", 3, CountsFrom.DOCUMENT, Disposition.SORT, null));
        assertThatThrownBy(() -> lists.accept(administrator, organisationId, file, digest))
                .hasMessage("schedule-changed");
        assertThat(lists.preview(administrator, organisationId, file).lines())
                .singleElement()
                .extracting(ListedClass::fate)
                .isEqualTo(Fate.CHANGED);
    }

    @Test
    void whatIsNoTableOfClassesIsRefused() {
        for (var text : new String[] {"", "bonjour", "Nom;Prénom\nDurand;Luc\n", "Intitulé;DUA;Sort final\n"}) {
            assertThatThrownBy(
                            () -> lists.preview(administrator, organisationId, text.getBytes(StandardCharsets.UTF_8)))
                    .hasMessage("schedule-unreadable");
        }
    }
}
