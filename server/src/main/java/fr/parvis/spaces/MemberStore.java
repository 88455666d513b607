package fr.parvis.spaces;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is in a space: the rows that say so.
@Repository
class MemberStore {
    private final JdbcClient sql;

    MemberStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @return false where that person, group or unit has a row already
    boolean insert(UUID spaceId, AddMember member, Instant at, UUID by) {
        return sql.sql("""
                                insert into spaces.member (space_id, person_id, group_id, unit_id, role, added_at, added_by)
                                values (:space, :person, :group, :unit, :role::spaces.role, :at, :by)
                                on conflict (space_id, person_id, group_id, unit_id) do nothing
                                """)
                        .param("space", spaceId)
                        .param("person", member.personId())
                        .param("group", member.groupId())
                        .param("unit", member.unitId())
                        .param("role", member.role().name())
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    Optional<MemberRow> findRow(UUID spaceId, UUID rowId) {
        return sql.sql(
                        "select id, person_id, group_id, unit_id, role from spaces.member where space_id = :space and id = :row")
                .param("space", spaceId)
                .param("row", rowId)
                .query(MemberRow.class)
                .optional();
    }

    Optional<MemberRow> findRowOf(UUID spaceId, UUID personId) {
        return sql.sql("""
                        select id, person_id, group_id, unit_id, role from spaces.member
                        where space_id = :space and person_id = :person
                        """)
                .param("space", spaceId)
                .param("person", personId)
                .query(MemberRow.class)
                .optional();
    }

    void updateRole(UUID rowId, Role role) {
        sql.sql("update spaces.member set role = :role::spaces.role where id = :row")
                .param("row", rowId)
                .param("role", role.name())
                .update();
    }

    /// Removes a row, and the lines of access lists that name a person who is no longer in the space at all.
    void delete(UUID spaceId, MemberRow row) {
        sql.sql("delete from spaces.member where id = :row")
                .param("row", row.id())
                .update();
        sql.sql("""
                        delete from spaces.access_entry e using spaces.access_list l
                        where l.id = e.list_id and l.space_id = :space and e.person_id = :person
                          and not exists (select from spaces.membership m where m.space_id = :space and m.person_id = :person)
                        """).param("space", spaceId).param("person", row.personId()).update();
    }

    boolean hasFacilitator(UUID spaceId) {
        return sql.sql("""
                        select exists (
                          select from spaces.membership m join people.identity p on p.person_id = m.person_id
                          where m.space_id = :space and m.role = 'FACILITATOR' and p.closed_at is null)
                        """).param("space", spaceId).query(Boolean.class).single();
    }

    boolean isOf(UUID spaceId, UUID organisationId) {
        return sql.sql("select exists (select from spaces.space where id = :space and organisation_id = :organisation)")
                .param("space", spaceId)
                .param("organisation", organisationId)
                .query(Boolean.class)
                .single();
    }

    boolean hasHat(UUID personId, UUID organisationId) {
        return sql.sql(
                        "select exists (select from people.hat where person_id = :person and organisation_id = :organisation)")
                .param("person", personId)
                .param("organisation", organisationId)
                .query(Boolean.class)
                .single();
    }

    void insertOrPromote(UUID spaceId, UUID personId, Instant at, UUID by) {
        sql.sql("""
                        insert into spaces.member (space_id, person_id, role, added_at, added_by)
                        values (:space, :person, 'FACILITATOR', :at, :by)
                        on conflict (space_id, person_id, group_id, unit_id) do update set role = 'FACILITATOR'
                        """)
                .param("space", spaceId)
                .param("person", personId)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /// Spaces of an authority that name a person who has no hat in any authority of the space.
    List<UUID> spacesLeft(UUID personId, UUID organisationId) {
        return sql.sql("""
                        select m.space_id from spaces.member m
                        join spaces.authority a on a.space_id = m.space_id and a.organisation_id = :organisation
                        where m.person_id = :person
                          and not exists (select from spaces.authority o join people.hat h on h.organisation_id = o.organisation_id
                                          where o.space_id = m.space_id and h.person_id = :person)
                        """)
                .param("person", personId)
                .param("organisation", organisationId)
                .query(UUID.class)
                .list();
    }

    boolean hasGuest(List<UUID> personIds) {
        return sql.sql("select exists (select from people.card where person_id = any(:persons) and external)")
                .param("persons", personIds.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    /// How many of the persons the actor may not see, and of the groups and units that are not of an authority that
    /// is both the space's and the actor's.
    int unseen(UUID actorId, UUID spaceId, List<AddMember> members) {
        return sql.sql("""
                        select count(*)
                        from unnest(:persons::uuid[], :groups::uuid[], :units::uuid[]) as named (person_id, group_id, unit_id)
                        where (person_id is not null and person_id <> :actor and not exists (
                                select from people.hat theirs
                                join people.hat mine on mine.organisation_id = theirs.organisation_id
                                where theirs.person_id = named.person_id
                                  and mine.person_id = :actor)
                              and not exists (
                                select from spaces.membership theirs
                                join spaces.membership mine on mine.space_id = theirs.space_id
                                where theirs.person_id = named.person_id and mine.person_id = :actor)
                              and not exists (
                                select from people.guest_stay guest
                                where guest.person_id = named.person_id and guest.sponsor_id = :actor))
                           or (group_id is not null and not exists (
                                select from people.group_identity g
                                join spaces.authority a on a.organisation_id = g.organisation_id and a.space_id = :space
                                join people.hat mine on mine.organisation_id = g.organisation_id
                                where g.group_id = named.group_id and mine.person_id = :actor))
                           or (unit_id is not null and not exists (
                                select from organisations.unit_identity u
                                join spaces.authority a on a.organisation_id = u.organisation_id and a.space_id = :space
                                join people.hat mine on mine.organisation_id = u.organisation_id
                                where u.unit_id = named.unit_id and mine.person_id = :actor))
                        """)
                .param("actor", actorId)
                .param("space", spaceId)
                .param("persons", members.stream().map(AddMember::personId).toArray(UUID[]::new))
                .param("groups", members.stream().map(AddMember::groupId).toArray(UUID[]::new))
                .param("units", members.stream().map(AddMember::unitId).toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }
}
