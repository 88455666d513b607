package fr.parvis.broadcasts;

import fr.parvis.TestPeople;
import fr.parvis.people.AffiliationKind;
import fr.parvis.people.Groups;
import fr.parvis.people.NameGroup;
import fr.parvis.people.NewPerson;
import fr.parvis.people.OrganisationRole;
import fr.parvis.people.People;
import fr.parvis.platform.Actor;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// An authority of a test's own, its administrator, and people who are reached in different ways.
@Component
public class Town {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final TestPeople testPeople;
    private final People people;
    private final Groups groups;
    private final Broadcasts broadcasts;
    private final Sender sender;
    private final JdbcClient sql;

    Town(TestPeople testPeople, People people, Groups groups, Broadcasts broadcasts, Sender sender, JdbcClient sql) {
        this.sender = sender;
        this.testPeople = testPeople;
        this.people = people;
        this.groups = groups;
        this.broadcasts = broadcasts;
        this.sql = sql;
    }

    /// Who administers a new authority.
    public record Hall(UUID organisationId, Actor administrator) {}

    public Hall hall() {
        var organisation = testPeople.organisation().id();
        var administrator = testPeople.person(organisation, OrganisationRole.ORG_ADMIN);
        return new Hall(organisation, Actor.of(administrator.id()));
    }

    public UUID person(Hall hall, @Nullable String email, @Nullable String phone) {
        var number = NUMBER.incrementAndGet();
        return people.create(
                        testPeople.platformAdmin(),
                        new NewPerson(
                                hall.organisationId(),
                                null,
                                "Ambre",
                                "Novel" + number,
                                email,
                                null,
                                phone,
                                AffiliationKind.AGENT,
                                "Agent",
                                OrganisationRole.MEMBER,
                                List.of()))
                .id();
    }

    public static String email() {
        return "ambre" + UUID.randomUUID() + "@valbourg.example";
    }

    public UUID withMail(Hall hall) {
        return person(hall, email(), null);
    }

    public UUID group(Hall hall, UUID... members) {
        var id = groups.create(
                        hall.administrator(), hall.organisationId(), new NameGroup("Groupe " + UUID.randomUUID()))
                .id();
        for (var member : members) {
            groups.addPerson(hall.administrator(), id, member);
        }
        return id;
    }

    /// Many at once, by the database.
    public void crowd(Hall hall, int count) {
        sql.sql("""
                        with person as (
                          insert into people.person (email, given_name, family_name, created_at)
                          select 'foule' || n || '-' || :tag || '@valbourg.example', 'Ambre', 'Foule' || n, current_timestamp
                          from generate_series(1, :count) as n returning id
                        )
                        insert into people.affiliation (person_id, organisation_id, kind, started_at)
                        select id, :organisation, 'AGENT', current_timestamp from person
                        """)
                .param("tag", UUID.randomUUID().toString())
                .param("count", count)
                .param("organisation", hall.organisationId())
                .update();
    }

    public static WriteBroadcast toEverybody(String title, String body) {
        return new WriteBroadcast(title, body, true, null, true, List.of(), List.of(), List.of(), List.of());
    }

    public UUID draft(Hall hall, WriteBroadcast draft) {
        var id = broadcasts.begin(hall.administrator(), hall.organisationId());
        broadcasts.write(hall.administrator(), id, draft);
        return id;
    }

    public UUID sent(Hall hall, WriteBroadcast draft) {
        var id = draft(hall, draft);
        broadcasts.send(hall.administrator(), id, broadcasts.preview(hall.administrator(), id));
        return id;
    }

    /// Until nobody of them is left to be told, whoever tells them: the job of the product is at it as well.
    public void tellAll(Hall hall) {
        boolean left;
        do {
            sender.tell();
            left = sql.sql("""
                            select exists (select from broadcasts.sending s join broadcasts.broadcast b on b.id = s.broadcast_id
                              where s.told_at is null and b.organisation_id = :organisation)
                            """)
                    .param("organisation", hall.organisationId())
                    .query(Boolean.class)
                    .single();
        } while (left);
    }

    public int mailsWith(String subject) {
        return sql.sql("select count(*) from mail.message where subject = :subject")
                .param("subject", subject)
                .query(Integer.class)
                .single();
    }

    /// The secret of the mail that went to an address.
    public String secretSentTo(String email) {
        var text = sql.sql(
                        "select text_body from mail.message where recipient = :email order by created_at desc limit 1")
                .param("email", email)
                .query(String.class)
                .single();
        var matcher = java.util.regex.Pattern.compile("/diffusion#([\\w-]{43})").matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException(text);
        }
        return matcher.group(1);
    }
}
