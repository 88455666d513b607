package fr.parvis.notifications.mails;

import static org.awaitility.Awaitility.await;

import fr.parvis.TestClock;
import fr.parvis.activity.Bell;
import fr.parvis.people.People;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PersonalNotice;
import fr.parvis.platform.SpaceNews;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Makes things happen, lets time pass, and looks at what came by mail. Made where a test asks for it: some have no
/// clock to turn.
@Lazy
@Component
public class Postman {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final ApplicationEventPublisher events;
    private final Bell bell;
    private final Planner planner;
    private final Mailings mailings;
    private final TestClock clock;
    private final People people;
    private final JdbcClient sql;

    Postman(
            ApplicationEventPublisher events,
            Bell bell,
            Planner planner,
            Mailings mailings,
            TestClock clock,
            People people,
            JdbcClient sql) {
        this.events = events;
        this.bell = bell;
        this.planner = planner;
        this.mailings = mailings;
        this.clock = clock;
        this.people = people;
        this.sql = sql;
    }

    /// A mail as it stands in the outbox.
    public record Mail(String subject, String text, String unsubscribe) {}

    /// Monday next, at that time in Paris.
    public void monday(String time) {
        var today = clock.instant().atZone(PARIS).toLocalDate();
        set(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atTime(LocalTime.parse(time))
                .atZone(PARIS)
                .toInstant());
    }

    public void set(Instant at) {
        clock.advance(Duration.between(clock.instant(), at));
    }

    /// Time passes, and who works in the background does.
    public void later(Duration duration) {
        work();
        clock.advance(duration);
        work();
    }

    public void work() {
        while (planner.plan()) {
            Thread.onSpinWait();
        }
        while (mailings.next()) {
            Thread.onSpinWait();
        }
    }

    /// What is for many has rung every bell, here or by the server's own hand.
    public void rings() {
        await().until(() -> !bell.ringMore()
                && sql.sql("select count(*) from activity.peal")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    public void mention(Actor by, @Nullable UUID spaceId, String subject, Actor... recipients) {
        notice(PersonalNotice.Kind.MENTION, by, spaceId, subject, false, false, recipients);
    }

    public void notice(
            PersonalNotice.Kind kind,
            Actor by,
            @Nullable UUID spaceId,
            String subject,
            boolean legal,
            boolean mailed,
            Actor... recipients) {
        var people = Stream.of(recipients).map(Actor::personId).toList();
        notice(kind, by, spaceId, subject, legal, mailed, people);
    }

    public void notice(
            PersonalNotice.Kind kind,
            Actor by,
            @Nullable UUID spaceId,
            String subject,
            boolean legal,
            boolean mailed,
            List<UUID> recipients) {
        events.publishEvent(new Happened.Notice(
                kind,
                recipients,
                by.personId(),
                clock.instant(),
                spaceId,
                subject,
                "/messages/" + UUID.randomUUID(),
                legal,
                mailed));
    }

    public void news(SpaceNews.Kind kind, Actor by, UUID spaceId, UUID thingId, String subject) {
        events.publishEvent(new Happened.News(
                kind, spaceId, null, thingId, null, subject, "/fil/" + thingId, by.personId(), clock.instant()));
    }

    public void version(Actor by, UUID spaceId, UUID documentId, int version, String name) {
        var listId = sql.sql("select access_list_id from documents.entry where id = :document")
                .param("document", documentId)
                .query(UUID.class)
                .single();
        events.publishEvent(new Happened.News(
                SpaceNews.Kind.VERSION,
                spaceId,
                listId,
                documentId,
                version,
                name,
                "/d/" + documentId,
                by.personId(),
                clock.instant()));
    }

    /// What came to somebody, the first first.
    public List<Mail> mails(Actor to) {
        return sql.sql("""
                        select subject, text_body as text, coalesce(unsubscribe, '') as unsubscribe from mail.message
                        where recipient = :to order by created_at, id
                        """)
                .param("to", people.addressee(to.personId()).orElseThrow().email())
                .query(Mail.class)
                .list();
    }

    /// Somebody comes to Parvis.
    public void visits(Actor person) {
        sql.sql("""
                        insert into people.session (token_hash, person_id, created_at, last_seen_at, expires_at, remembered)
                        values (uuid_send(gen_random_uuid()), :person, :at, :at, :at, false)
                        """)
                .param("person", person.personId())
                .param("at", java.sql.Timestamp.from(clock.instant()))
                .update();
    }

    public void reads(Actor person) {
        sql.sql("update activity.notice set read_at = :at where person_id = :person and read_at is null")
                .param("person", person.personId())
                .param("at", java.sql.Timestamp.from(clock.instant()))
                .update();
    }
}
