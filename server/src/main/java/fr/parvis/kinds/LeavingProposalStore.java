package fr.parvis.kinds;

import fr.parvis.platform.Actor;
import fr.parvis.portability.Home;
import fr.parvis.portability.ReturningPart;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What the folders of a space that is taken away propose; and the way back. What the space as a whole proposed is
/// said and stays behind: it comes into a folder that proposes what it does.
@Repository
class LeavingProposalStore implements ReturningPart<LeavingProposalStore.Row> {
    private final JdbcClient sql;
    private final Clock clock;

    LeavingProposalStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// @param folder null for the whole space
    record Row(@Nullable UUID folder, Kind kind, @Nullable String pattern) {}

    @Override
    public String name() {
        return "proposals";
    }

    @Override
    public Class<Row> row() {
        return Row.class;
    }

    @Override
    @Transactional(readOnly = true)
    public void write(Actor actor, UUID spaceId, Consumer<Object> rows) {
        sql.sql("""
                        select case when (select count(*) from documents.above(p.folder_id)) > 1 then p.folder_id end as folder, p.kind, p.pattern
                        from kinds.proposal p
                        join documents.identity d on d.entry_id = p.folder_id and d.trashed_at is null
                        join spaces.access a on a.space_id = d.space_id and a.list_id = d.access_list_id and a.person_id = :person
                        where d.space_id = :space order by p.folder_id
                        """)
                .param("person", actor.personId())
                .param("space", spaceId)
                .query(Row.class)
                .list()
                .forEach(rows);
    }

    @Override
    public void takeBack(Home home, List<Row> rows) {
        for (var row : rows) {
            var folder = home.entry(row.folder());
            if (folder != null && row.kind() != null) {
                insert(home, folder, row);
            }
        }
    }

    private void insert(Home home, UUID folder, Row row) {
        sql.sql("""
                        insert into kinds.proposal (folder_id, kind, pattern, set_at, set_by)
                        select entry_id, :kind, :pattern, :at, :by from documents.identity where entry_id = :folder and kind = 'FOLDER'
                        on conflict (folder_id) do nothing
                        """)
                .param("folder", folder)
                .param("kind", row.kind().name())
                .param("pattern", pattern(row.pattern()), Types.VARCHAR)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", home.actor().personId())
                .update();
    }

    private static @Nullable String pattern(@Nullable String said) {
        return said == null || said.isBlank() ? null : new NamePattern(said.strip()).text();
    }
}
