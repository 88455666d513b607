package fr.parvis.retention.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.documents.Commission;
import fr.parvis.platform.Actor;
import fr.parvis.platform.TodayItem;
import fr.parvis.platform.TodaySource;
import fr.parvis.retention.Clutter;
import fr.parvis.retention.Reason;
import fr.parvis.spaces.AddMember;
import fr.parvis.spaces.Members;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.Spaces;
import fr.parvis.spaces.Town;
import java.io.StringWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Clean-up campaigns.
@ParvisTest
@Import(Town.class)
class CampaignsTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    @Qualifier("retentionToday")
    private TodaySource awaiting;

    @Autowired
    private Clutter clutter;

    @Autowired
    private Spaces spaces;

    @Autowired
    private Members members;

    @Autowired
    private Town town;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private Commission.Room room;
    private Actor administrator;

    @BeforeEach
    void open() {
        room = commission.room();
        administrator = commission.inhabitant(room.organisationId(), "ORG_ADMIN");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
    }

    private OpenCampaign command(int from, int to) {
        return new OpenCampaign(
                "Grand ménage",
                "Une heure suffit.",
                today().plusDays(from),
                today().plusDays(to),
                Set.of(Reason.DUPLICATE, Reason.OLD),
                3,
                List.of(room.space().id()));
    }

    private UUID start() {
        return campaigns.open(administrator, room.organisationId(), command(0, 14));
    }

    @Test
    void aCampaignCountsWhatItAimsAtAndWhatIsThrownAway() {
        var kept = commission.document(room.contributor(), room.root(), "a.txt", "double");
        var copy = commission.document(room.contributor(), room.root(), "b.txt", "double");
        commission.document(room.contributor(), room.root(), "c.txt", "autre");
        var id = start();
        var before = campaigns.campaign(administrator, id).total();
        assertThat(before.files()).isEqualTo(3);
        assertThat(before.bytes()).isEqualTo(17);
        assertThat(before.aimedFiles()).isEqualTo(1);
        assertThat(before.aimedBytes()).isEqualTo(6);
        assertThat(before.freedFiles()).isZero();

        clutter.throwAway(room.facilitator(), List.of(copy));
        var after = campaigns.campaign(room.facilitator(), id).total();
        assertThat(after.freedFiles()).isEqualTo(1);
        assertThat(after.freedBytes()).isEqualTo(6);
        assertThat(after.remainingFiles()).isZero();
        assertThat(kept).isNotEqualTo(copy);
    }

    @Test
    void itsProgressIsSaidServiceByServiceAsTheyWereWhenItWasOpened() {
        var other = commission.space(
                room.organisationId(), room.facilitator(), room.contributor(), room.reader(), room.guest());
        var command = command(0, 14);
        var roads = service("Voirie", room.space().id(), Role.READER);
        service("Écoles", room.space().id(), Role.CONTRIBUTOR);
        for (var name : List.of("Accueil", "Culture")) {
            service(name, other.id(), Role.READER);
        }
        commission.document(room.contributor(), room.root(), "a.txt", "double");
        commission.document(room.contributor(), room.root(), "b.txt", "double");
        var id = campaigns.open(
                administrator,
                room.organisationId(),
                new OpenCampaign(
                        command.title(),
                        command.words(),
                        command.startsOn(),
                        command.endsOn(),
                        command.reasons(),
                        command.years(),
                        List.of(room.space().id(), other.id())));
        sql.sql("update spaces.member set role = 'FACILITATOR' where unit_id = :unit")
                .param("unit", roads)
                .update();
        campaigns.finish(room.facilitator(), id, room.space().id(), true);

        assertThat(campaigns.campaign(administrator, id).services())
                .extracting(
                        CampaignView.ServiceLine::name,
                        CampaignView.ServiceLine::spaces,
                        CampaignView.ServiceLine::done,
                        service -> service.progress().aimedFiles())
                .as("of two services alike, it is of neither")
                .containsExactly(tuple("Écoles", 1, 1, 1L), tuple(null, 1, 0, 0L));
        var report = new StringWriter();
        CampaignReport.write(campaigns.campaign(administrator, id), Locale.FRENCH, report);
        assertThat(report.toString())
                .contains("Espace;Service;")
                .contains(";Écoles;")
                .contains(";Sans service;");
    }

    /// A service that is a member of a space as a whole.
    private UUID service(String name, UUID spaceId, Role role) {
        var unit = town.unit(room.organisationId(), name);
        members.add(room.facilitator(), spaceId, List.of(AddMember.unit(unit, role)));
        return unit;
    }

    @Test
    void thoseWhoRunItsSpacesAreToldAndHaveItBeforeThem() {
        var id = start();
        assertThat(awaiting.today(room.facilitator()))
                .extracting(TodayItem::title, TodayItem::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Grand ménage", "clean-up"));
        assertThat(awaiting.today(room.contributor())).isEmpty();
        assertThat(bell(room.facilitator())).containsExactly("/menage/" + id);
        assertThat(bell(room.contributor())).isEmpty();

        campaigns.finish(room.facilitator(), id, room.space().id(), true);
        assertThat(awaiting.today(room.facilitator())).isEmpty();
        assertThat(campaigns.campaign(administrator, id).done()).isEqualTo(1);
        campaigns.finish(room.facilitator(), id, room.space().id(), false);
        assertThat(awaiting.today(room.facilitator())).hasSize(1);
        assertThatThrownBy(
                        () -> campaigns.finish(administrator, id, room.space().id(), true))
                .hasMessage("forbidden");
    }

    private List<String> bell(Actor actor) {
        return sql.sql("select address from activity.notice where person_id = :person and kind = 'CLEAN_UP'")
                .param("person", actor.personId())
                .query(String.class)
                .list();
    }

    @Test
    void onlyItsAdministratorsAndThoseWhoRunItsSpacesSeeIt() {
        var id = start();
        for (var stranger : List.of(room.contributor(), room.reader(), room.guest(), room.stranger())) {
            assertThatThrownBy(() -> campaigns.campaign(stranger, id)).hasMessage("not-found");
            assertThatThrownBy(() -> campaigns.close(stranger, id)).hasMessage("not-found");
        }
        assertThatThrownBy(() -> campaigns.close(room.facilitator(), id)).hasMessage("forbidden");
        assertThatThrownBy(() -> campaigns.open(room.facilitator(), room.organisationId(), command(0, 3)))
                .hasMessage("forbidden");
        var elsewhere = commission.room();
        assertThatThrownBy(() -> campaigns.open(
                        administrator,
                        room.organisationId(),
                        new OpenCampaign(
                                "X",
                                null,
                                today(),
                                today(),
                                Set.of(Reason.OLD),
                                3,
                                List.of(elsewhere.space().id()))))
                .as("a space of another authority does not exist")
                .hasMessage("not-found");
    }

    @Test
    void itBeginsAndEndsOnItsDaysAndThenItsFiguresStay() {
        var copy = commission.document(room.contributor(), room.root(), "a.txt", "double");
        commission.document(room.contributor(), room.root(), "b.txt", "double");
        var id = campaigns.open(administrator, room.organisationId(), command(2, 5));
        assertThatThrownBy(() -> campaigns.campaign(room.facilitator(), id)).hasMessage("not-found");
        clock.advance(Duration.ofDays(2));
        campaigns.keepUp();
        assertThat(campaigns.campaign(room.facilitator(), id).state()).isEqualTo(CampaignState.RUNNING);
        clutter.throwAway(room.facilitator(), List.of(copy));
        clock.advance(Duration.ofDays(4));
        campaigns.keepUp();
        campaigns.keepUp();
        assertThat(campaigns.campaign(administrator, id).state()).isEqualTo(CampaignState.CLOSED);
        assertThat(campaigns.campaign(administrator, id).total().freedBytes()).isEqualTo(6);
        assertThat(awaiting.today(room.facilitator())).isEmpty();
        sql.sql("delete from documents.entry where id = :id").param("id", copy).update();
        assertThat(campaigns.campaign(administrator, id).total().freedBytes())
                .as("also once the trash is empty")
                .isEqualTo(6);
        assertThatThrownBy(() ->
                        campaigns.finish(room.facilitator(), id, room.space().id(), true))
                .hasMessage("campaign-closed");
    }

    @Test
    void itLastsSixtyDaysAtMostAndIsTakenBackBeforeItsFirst() {
        assertThatThrownBy(() -> campaigns.open(administrator, room.organisationId(), command(0, 61)))
                .hasMessage("campaign-dates");
        assertThatThrownBy(() -> campaigns.open(administrator, room.organisationId(), command(-1, 3)))
                .hasMessage("campaign-dates");
        var planned = campaigns.open(administrator, room.organisationId(), command(3, 4));
        campaigns.cancel(administrator, planned);
        assertThat(campaigns.campaigns(administrator, room.organisationId())).isEmpty();
        var running = start();
        assertThatThrownBy(() -> campaigns.cancel(administrator, running)).hasMessage("campaign-started");
        campaigns.close(administrator, running);
        assertThatThrownBy(() -> campaigns.close(administrator, running)).hasMessage("campaign-closed");
    }

    @Test
    void noNameOfASpaceIsAFormulaInTheReport() {
        sql.sql("update spaces.space set name = '=cmd|calc' where id = :id")
                .param("id", room.space().id())
                .update();
        var report = new StringWriter();
        CampaignReport.write(campaigns.campaign(administrator, start()), Locale.FRENCH, report);
        assertThat(report.toString()).contains("'=cmd|calc;Sans service;0;0;").doesNotContain("\n=cmd");
    }
}
