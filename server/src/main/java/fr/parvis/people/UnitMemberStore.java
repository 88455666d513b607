package fr.parvis.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UnitMemberStore {
    private final JdbcClient sql;

    UnitMemberStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<UnitMembers.UnitMember> members(UUID unitId) {
        return sql.sql("""
                        select c.person_id, c.given_name, c.family_name, c.post, c.external, c.organisation_name, c.tone, c.photo_url,
                               m.head_since is not null as head
                        from people.unit_member m join people.card c on c.person_id = m.person_id
                        where m.unit_id = :unit
                        order by m.head_since is null, c.family_name collate platform.french, c.given_name collate platform.french, c.person_id
                        """)
                .param("unit", unitId)
                .query((row, _) -> new UnitMembers.UnitMember(
                        new PersonView(
                                row.getObject("person_id", UUID.class),
                                row.getString("given_name"),
                                row.getString("family_name"),
                                row.getString("post"),
                                row.getBoolean("external"),
                                row.getString("organisation_name"),
                                row.getInt("tone"),
                                row.getString("photo_url")),
                        row.getBoolean("head")))
                .list();
    }

    List<UnitMembers.Headcount> headcounts(UUID organisationId) {
        return sql.sql("""
                        select u.unit_id as id, (select count(*) from people.unit_person m where m.unit_id = u.unit_id) as people,
                               array(select p.given_name || ' ' || p.family_name
                                     from people.unit_member m join people.person p on p.id = m.person_id
                                     where m.unit_id = u.unit_id and m.head_since is not null
                                     order by m.head_since, p.id) as heads
                        from organisations.unit_identity u where u.organisation_id = :organisation
                        """)
                .param("organisation", organisationId)
                .query((row, _) -> new UnitMembers.Headcount(
                        row.getObject("id", UUID.class), row.getInt("people"), List.of((String[])
                                row.getArray("heads").getArray())))
                .list();
    }

    /// Only units of the authority count, and only people who belong to it: false when none was to enter. Those
    /// entered already stay.
    boolean enter(UUID personId, UUID organisationId, Collection<UUID> unitIds, Instant at) {
        return sql.sql("""
                                insert into people.unit_member (unit_id, person_id, joined_at)
                                select u.unit_id, a.person_id, :at
                                from organisations.unit_identity u
                                join people.affiliation a on a.organisation_id = u.organisation_id and a.ended_at is null
                                where u.organisation_id = :organisation and u.unit_id = any (:units) and a.person_id = :person
                                on conflict (unit_id, person_id) do update set joined_at = unit_member.joined_at
                                """)
                        .param("person", personId)
                        .param("organisation", organisationId)
                        .param("units", unitIds.toArray(UUID[]::new))
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    void replace(UUID personId, UUID organisationId, List<UUID> unitIds, Instant at) {
        sql.sql("""
                        delete from people.unit_member m using organisations.unit_identity u
                        where m.person_id = :person and u.unit_id = m.unit_id and u.organisation_id = :organisation
                          and not u.unit_id = any (:units)
                        """)
                .param("person", personId)
                .param("organisation", organisationId)
                .param("units", unitIds.toArray(UUID[]::new))
                .update();
        enter(personId, organisationId, unitIds, at);
    }

    boolean leave(UUID unitId, UUID personId) {
        return sql.sql("delete from people.unit_member where unit_id = :unit and person_id = :person")
                        .param("unit", unitId)
                        .param("person", personId)
                        .update()
                == 1;
    }

    /// @param since null for who is no head any more
    boolean setHead(UUID unitId, UUID personId, @org.jspecify.annotations.Nullable Instant since) {
        return sql.sql("""
                                update people.unit_member
                                set head_since = case when :since::timestamptz is null then null else coalesce(head_since, :since) end
                                where unit_id = :unit and person_id = :person
                                """)
                        .param("unit", unitId)
                        .param("person", personId)
                        .param("since", since == null ? null : Timestamp.from(since), java.sql.Types.TIMESTAMP)
                        .update()
                == 1;
    }
}
