package fr.parvis.retention.schedule;

import fr.parvis.documents.Keepings;
import fr.parvis.platform.Actor;
import fr.parvis.portability.Home;
import fr.parvis.portability.ReturningPart;
import fr.parvis.spaces.Spaces;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which classes the folders and documents of a space that is taken away bear of their own; and the way back, on which
/// each bears the class of the same title, where the authority that it comes to has one: that one's term and
/// disposition hold.
@Repository
class LeavingClassStore implements ReturningPart<LeavingClassStore.Row> {
    private final JdbcClient sql;
    private final ScheduleStore classes;
    private final Keepings keepings;
    private final Spaces spaces;

    LeavingClassStore(JdbcClient sql, ScheduleStore classes, Keepings keepings, Spaces spaces) {
        this.sql = sql;
        this.classes = classes;
        this.keepings = keepings;
        this.spaces = spaces;
    }

    /// One of folder and document.
    ///
    /// @param folder null for the whole space as well
    /// @param years the DUA
    /// @param closedOn when the file was closed
    record Row(
            @Nullable UUID folder,
            @Nullable UUID document,
            String title,
            int years,
            @Nullable CountsFrom countsFrom,
            @Nullable Disposition disposition,
            @Nullable LocalDate closedOn) {}

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public Class<Row> row() {
        return Row.class;
    }

    @Override
    public void write(Actor actor, UUID spaceId, Consumer<Object> rows) {
        sql.sql("""
                        select case when d.kind = 'FOLDER' and (select count(*) from documents.above(d.entry_id)) > 1 then d.entry_id end as folder,
                               case when d.kind = 'DOCUMENT' then d.entry_id end as document,
                               c.title, c.years, c.counts_from, c.disposition, k.closed_on
                        from documents.ruled r
                        join retention.class c on c.id = r.rule_id
                        join documents.identity d on d.entry_id = r.entry_id and d.trashed_at is null
                        join spaces.access a on a.space_id = d.space_id and a.list_id = d.access_list_id and a.person_id = :person
                        cross join lateral (select o.closed_on from documents.keepings_of(d.entry_id) o where o.height = 0) as k
                        where r.space_id = :space order by d.entry_id
                        """)
                .param("person", actor.personId())
                .param("space", spaceId)
                .query(Row.class)
                .list()
                .forEach(rows);
    }

    @Override
    public void takeBack(Home home, List<Row> rows) {
        var organisationId =
                spaces.requireInsider(home.actor(), home.spaceId()).space().organisationId();
        classes.lock(organisationId);
        for (var row : rows) {
            var entry = home.entry(row.document() == null ? row.folder() : row.document());
            if (entry != null && row.title() != null) {
                classes.titled(organisationId, row.title()).ifPresent(given -> {
                    var closedOn = given.countsFrom() == CountsFrom.CLOSING ? row.closedOn() : null;
                    keepings.keep(home.actor(), entry, given.id(), closedOn, given.title());
                });
            }
        }
    }
}
