package fr.parvis.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.parvis.ParvisTest;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Change.Audience;
import fr.parvis.platform.NoticeChanged;
import fr.parvis.platform.PersonalNotice;
import fr.parvis.spaces.AddMember;
import fr.parvis.spaces.OpenSpace;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.Space;
import fr.parvis.spaces.SpaceType;
import fr.parvis.spaces.Spaces;
import fr.parvis.spaces.Town;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The bell.
@ParvisTest
class BellTests {
    /// A fact as any module may publish it.
    record Rang(
            Kind kind,
            List<UUID> recipients,
            UUID by,
            Instant at,
            @Nullable UUID spaceId,
            String subject,
            @Nullable String excerpt,
            String address)
            implements PersonalNotice {
        @Override
        public Audience audience() {
            return Audience.ofPersons(recipients);
        }
    }

    @Autowired
    private Bell bell;

    @Autowired
    private Spaces spaces;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient sql;

    private Actor claire;
    private Actor odile;
    private Space space;

    @BeforeEach
    void cast() {
        var town = new Town(sql);
        var valbourg = town.authority();
        claire = town.manager(valbourg);
        odile = town.member(valbourg);
        space = spaces.open(
                claire,
                OpenSpace.of(valbourg, SpaceType.COMMITTEE, "Commission Finances")
                        .with(List.of(AddMember.person(odile.personId(), Role.READER))));
    }

    @Test
    void whatIsMeantForSomebodyRingsTheirBellAndNotTheOneWhoCausedIt() {
        ring(PersonalNotice.Kind.MENTION, "/messages/1?m=4", space.id(), odile, claire);
        assertThat(bell.notices(odile, null).items()).singleElement().satisfies(line -> {
            assertThat(line.subject()).isEqualTo("Bulletin n° 42");
            assertThat(line.spaceName()).isEqualTo("Commission Finances");
            assertThat(line.readAt()).isNull();
        });
        assertThat(bell.unread(odile).unread()).isEqualTo(1);
        assertThat(bell.unread(claire).unread()).isZero();
    }

    @Test
    void aFactThatIsUndoneRingsNoBell() {
        transaction.executeWithoutResult(status -> {
            ring(PersonalNotice.Kind.MENTION, "/messages/1", null, odile);
            status.setRollbackOnly();
        });
        assertThat(bell.unread(odile).unread()).isZero();
    }

    @Test
    void whatALineQuotesIsWhatIsSaidThereNow() {
        ring(PersonalNotice.Kind.DIRECT_MESSAGE, "/messages/1?m=1", null, odile);
        ring(PersonalNotice.Kind.DIRECT_MESSAGE, "/messages/1?m=2", null, odile);
        ring(PersonalNotice.Kind.MENTION, "/messages/2?m=1", null, odile);
        events.publishEvent(new NoticeChanged("/messages/1?m=1", "l’avant-dernier"));
        assertThat(bell.notices(odile, null).items())
                .extracting(BellLine::excerpt)
                .doesNotContain("l’avant-dernier");
        events.publishEvent(new NoticeChanged("/messages/1?m=2", "le dernier, corrigé"));
        assertThat(quoted("/messages/1?m=2")).isEqualTo("le dernier, corrigé");
        var other = quoted("/messages/2?m=1");
        events.publishEvent(new NoticeChanged("/messages/1?m=2", null));
        assertThat(quoted("/messages/1?m=2")).isNull();
        assertThat(quoted("/messages/2?m=1")).isEqualTo(other).isNotNull();
    }

    @Test
    void whatIsForManyRingsEachBellOnceAndQuotesWhatIsSaidNow() {
        var people = crowd(2 * PersonalNotice.MANY + 7);
        var address = "/publications/" + UUID.randomUUID();
        transaction.executeWithoutResult(_ -> {
            events.publishEvent(new Rang(
                    PersonalNotice.Kind.NOTE_TO_READ,
                    people,
                    claire.personId(),
                    clock.instant(),
                    null,
                    "Note sur l’astreinte",
                    "ce qui fut repris",
                    address));
            assertThat(rung(address)).as("the request rings none of them").isZero();
            events.publishEvent(new NoticeChanged(address, null));
        });
        await().until(() -> !bell.ringMore() && rung(address) == people.size());
        assertThat(sql.sql(
                                "select count(*) from activity.notice where address = :address and (count > 1 or excerpt is not null)")
                        .param("address", address)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(sql.sql("select count(*) from activity.peal where address = :address")
                        .param("address", address)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int rung(String address) {
        return sql.sql("select count(*) from activity.notice where address = :address")
                .param("address", address)
                .query(Integer.class)
                .single();
    }

    private List<UUID> crowd(int count) {
        return sql.sql("""
                        insert into people.person (email, given_name, family_name, created_at)
                        select 'cloche' || n || '-' || :tag || '@valbourg.example', 'Ambre', 'Foule' || n, current_timestamp
                        from generate_series(1, :count) as n returning id
                        """)
                .param("tag", UUID.randomUUID().toString())
                .param("count", count)
                .query(UUID.class)
                .list();
    }

    private @Nullable String quoted(String address) {
        return bell.notices(odile, null).items().stream()
                .filter(line -> line.address().equals(address))
                .findFirst()
                .orElseThrow()
                .excerpt();
    }

    @Test
    void theMessagesOfOneConversationStayOneLineUntilItIsRead() {
        for (var message = 1; message <= 3; message++) {
            ring(PersonalNotice.Kind.DIRECT_MESSAGE, "/messages/1?m=" + message, null, odile);
        }
        assertThat(bell.notices(odile, null).items()).singleElement().satisfies(line -> {
            assertThat(line.count()).isEqualTo(3);
            assertThat(line.address()).isEqualTo("/messages/1?m=3");
        });
        bell.readUpTo(odile, clock.instant());
        ring(PersonalNotice.Kind.DIRECT_MESSAGE, "/messages/1?m=4", null, odile);
        assertThat(bell.notices(odile, null).items())
                .extracting(BellLine::count)
                .containsExactly(1, 3);
    }

    @Test
    void theLinesOfASpaceOneHasLeftAreNotShownNorCounted() {
        ring(PersonalNotice.Kind.MENTION, "/messages/1", space.id(), odile);
        sql.sql("delete from spaces.member where space_id = :space and person_id = :person")
                .param("space", space.id())
                .param("person", odile.personId())
                .update();
        assertThat(bell.notices(odile, null).items()).isEmpty();
        assertThat(bell.unread(odile).unread()).isZero();
    }

    @Test
    void oneReadsOnesOwnLinesOnly() {
        ring(PersonalNotice.Kind.MENTION, "/messages/1", null, odile);
        var line = bell.notices(odile, null).items().getFirst();
        assertThatThrownBy(() -> bell.read(claire, line.id())).hasMessage("not-found");
        bell.readUpTo(claire, clock.instant());
        assertThat(bell.unread(odile).unread()).isEqualTo(1);
        bell.read(odile, line.id());
        assertThat(bell.unread(odile).unread()).isZero();
    }

    @Test
    void whatIsNotReadComesFirstPageAfterPage() {
        for (var number = 1; number <= 70; number++) {
            ring(PersonalNotice.Kind.NOTICE, "/d/" + number, null, odile);
        }
        var old = bell.notices(odile, null).items().getLast();
        bell.read(odile, old.id());
        var seen = new java.util.ArrayList<BellLine>();
        String after = null;
        do {
            var page = bell.notices(odile, after);
            seen.addAll(page.items());
            after = page.next();
        } while (after != null);
        assertThat(seen).hasSize(70).doesNotHaveDuplicates();
        assertThat(seen.getLast().id()).isEqualTo(old.id());
    }

    private void ring(PersonalNotice.Kind kind, String address, @Nullable UUID spaceId, Actor... recipients) {
        events.publishEvent(new Rang(
                kind,
                List.of(recipients).stream().map(Actor::personId).toList(),
                claire.personId(),
                clock.instant(),
                spaceId,
                "Bulletin n° 42",
                "Une question",
                address));
    }
}
