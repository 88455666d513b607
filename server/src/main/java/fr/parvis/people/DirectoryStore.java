package fr.parvis.people;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DirectoryStore {
    /// Whom `:me` sees: oneself, one's authorities, one's spaces.
    static final String SEEN = """
            with seen as (
              select :me::uuid as person_id
              union
              select other.person_id from people.affiliation mine
              join people.affiliation other on other.organisation_id = mine.organisation_id and other.ended_at is null
              where mine.person_id = :me and mine.ended_at is null
              union
              select other.person_id from spaces.membership mine
              join spaces.membership other on other.space_id = mine.space_id
              where mine.person_id = :me
            )
            """;

    /// The same of one person: for few of them, where gathering everybody would take longer.
    static final String SEES = """
            (%1$s = :me or exists (
               select from people.affiliation mine
               join people.affiliation other on other.organisation_id = mine.organisation_id and other.ended_at is null
               where mine.person_id = :me and mine.ended_at is null and other.person_id = %1$s)
             or exists (
               select from spaces.membership mine
               join spaces.membership other on other.space_id = mine.space_id
               where mine.person_id = :me and other.person_id = %1$s))
            """;

    /// After [#SEEN], which need not be gathered for it: whether those are few.
    static final String MET = """
            , met as materialized (
              select count(*) < 2000 as few from (
                select from people.affiliation mine
                join people.affiliation other on other.organisation_id = mine.organisation_id and other.ended_at is null
                where mine.person_id = :me and mine.ended_at is null
                union all
                select from spaces.membership mine join spaces.membership other on other.space_id = mine.space_id
                where mine.person_id = :me
                limit 2000) as those
            )
            """;

    private final JdbcClient sql;

    DirectoryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// What the page of a person needs beside their posts.
    record Row(
            PersonView person,
            @Nullable Honorific honorific,
            @Nullable String email,
            @Nullable String phone,
            @Nullable Instant guestUntil,
            @Nullable String sponsorName,
            @Nullable Instant unreachableSince) {}

    List<PersonView> search(
            UUID me,
            List<String> patterns,
            @Nullable UUID organisationId,
            @Nullable List<String> after,
            int count,
            Instant at) {
        return sql.sql(SEEN + """
                        select c.person_id as id, c.given_name, c.family_name, c.post, c.external, c.organisation_name, c.tone, c.photo_url
                        from seen
                        join people.card c using (person_id)
                        left join people.guest g using (person_id)
                        where c.closed_at is null
                          and (not c.external or g.ends_at > :at)
                          and (select coalesce(bool_and(c.search_key like platform.fold(pattern)
                                               or platform.fold(coalesce(c.post, '')) like platform.fold(pattern)), true)
                               from unnest(:patterns::text[]) as pattern)
                          and (:organisation::uuid is null or exists (
                                 select from people.affiliation a
                                 where a.person_id = c.person_id and a.organisation_id = :organisation and a.ended_at is null))
                          and (:given::text is null
                               or (c.family_name collate platform.french, c.given_name collate platform.french, c.person_id)
                                  > (:family::text collate platform.french, :given::text collate platform.french, :id::uuid))
                        order by c.family_name collate platform.french, c.given_name collate platform.french, c.person_id
                        limit :count
                        """)
                .param("me", me)
                .param("patterns", patterns.toArray(String[]::new))
                .param("organisation", organisationId, Types.OTHER)
                .param("family", after == null ? null : after.get(0))
                .param("given", after == null ? null : after.get(1))
                .param("id", after == null ? null : after.get(2))
                .param("count", count)
                .param("at", Timestamp.from(at))
                .query(PersonView.class)
                .list();
    }

    boolean sees(UUID me, UUID personId, Instant at) {
        return sql.sql("""
                        select exists (
                          select from people.person p
                          left join people.guest g on g.person_id = p.id
                          where p.id = :person and p.closed_at is null and %s
                            and (g.person_id is null or g.ends_at > :at
                                 or exists (select from people.affiliation a where a.person_id = p.id and a.ended_at is null)))
                        """.formatted(SEES.formatted("p.id")))
                .param("me", me)
                .param("person", personId)
                .param("at", Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }

    /// @param guest whether who asks is one: no guest learns another's
    Map<UUID, String> phones(UUID me, Collection<UUID> people, boolean guest, Instant at) {
        var phones = new HashMap<UUID, String>();
        sql.sql("""
                        select p.id, p.phone from people.person p
                        left join people.guest g on g.person_id = p.id
                        where p.id = any (:people) and p.phone is not null and p.closed_at is null and %s
                          and (g.person_id is null or g.ends_at > :at and not :guest)
                        """.formatted(SEES.formatted("p.id")))
                .param("me", me)
                .param("people", people.toArray(UUID[]::new))
                .param("guest", guest)
                .param("at", Timestamp.from(at))
                .query((row, _) -> phones.put(row.getObject("id", UUID.class), row.getString("phone")))
                .list();
        return phones;
    }

    Optional<Row> page(UUID personId) {
        return sql.sql("""
                        select c.person_id, c.given_name, c.family_name, c.post, c.external, c.organisation_name, c.tone, c.photo_url,
                               p.honorific, p.email, p.phone,
                               case when c.external then g.ends_at end as guest_until,
                               case when c.external then s.given_name || ' ' || s.family_name end as sponsor_name,
                               x.since as unreachable_since
                        from people.card c
                        join people.person p on p.id = c.person_id
                        left join mail.undelivered x on x.address = lower(p.email)
                        left join people.guest g on g.person_id = c.person_id
                        left join people.person s on s.id = g.sponsor_id
                        where c.person_id = :person
                        """)
                .param("person", personId)
                .query((row, _) -> {
                    var honorific = row.getString("honorific");
                    var until = row.getTimestamp("guest_until");
                    var unreachable = row.getTimestamp("unreachable_since");
                    return new Row(
                            new PersonView(
                                    personId,
                                    row.getString("given_name"),
                                    row.getString("family_name"),
                                    row.getString("post"),
                                    row.getBoolean("external"),
                                    row.getString("organisation_name"),
                                    row.getInt("tone"),
                                    row.getString("photo_url")),
                            honorific == null ? null : Honorific.valueOf(honorific),
                            row.getString("email"),
                            row.getString("phone"),
                            until == null ? null : until.toInstant(),
                            row.getString("sponsor_name"),
                            unreachable == null ? null : unreachable.toInstant());
                })
                .optional();
    }

    List<Directory.PostView> posts(UUID personId) {
        return sql.sql("""
                        select a.organisation_id, o.name as organisation_name, a.kind, a.post,
                               array(select u.name from people.unit_member m join organisations.unit_identity u on u.unit_id = m.unit_id
                                     where m.person_id = a.person_id and u.organisation_id = a.organisation_id
                                     order by u.name collate platform.french) as units
                        from people.affiliation a join organisations.identity o on o.organisation_id = a.organisation_id
                        where a.person_id = :person and a.ended_at is null
                        order by a.started_at, a.id
                        """)
                .param("person", personId)
                .query((row, _) -> new Directory.PostView(
                        row.getObject("organisation_id", UUID.class),
                        row.getString("organisation_name"),
                        AffiliationKind.valueOf(row.getString("kind")),
                        row.getString("post"),
                        List.of((String[]) row.getArray("units").getArray())))
                .list();
    }
}
