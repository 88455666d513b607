package fr.parvis.kinds;

import fr.parvis.kinds.SetReferences.ReferenceLine;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.portability.Home;
import fr.parvis.portability.ReturningPart;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What the lists of references of a space that is taken away lead to; and the way back, on which what led to a
/// document that came along leads to it again.
@Repository
class LeavingReferenceStore implements ReturningPart<LeavingReferenceStore.Row> {
    private final JdbcClient sql;

    LeavingReferenceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param target the document that it leads to; null for the web
    record Row(
            UUID document,
            int position,
            String label,
            String address,
            @Nullable UUID target) {}

    @Override
    public String name() {
        return "references";
    }

    @Override
    public Class<Row> row() {
        return Row.class;
    }

    @Override
    @Transactional(readOnly = true)
    public void write(Actor actor, UUID spaceId, Consumer<Object> rows) {
        sql.sql("""
                        select r.document_id as document, r.position, r.label, r.address, r.target_id as target
                        from kinds.reference r
                        join documents.holding h on h.entry_id = r.document_id
                        join spaces.access a on a.space_id = h.space_id and a.list_id = h.access_list_id and a.person_id = :person
                        where h.space_id = :space order by r.document_id, r.position
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
            var document = home.entry(row.document());
            if (document != null && row.label() != null && row.address() != null) {
                try {
                    var come = home.entry(row.target());
                    insert(
                            document,
                            row.position(),
                            References.line(
                                    new ReferenceLine(row.label(), come == null ? row.address() : "/d/" + come)));
                } catch (Problem strange) {
                    // An address that nobody could have written.
                }
            }
        }
    }

    private void insert(UUID document, int position, ListedReferenceStore.Line line) {
        sql.sql("""
                        insert into kinds.reference (document_id, position, label, address, target_id)
                        select s.document_id, :position, :label, :address, :target from kinds.sheet s where s.document_id = :document
                        on conflict (document_id, position) do nothing
                        """)
                .param("document", document)
                .param("position", position)
                .param("label", line.label())
                .param("address", line.address())
                .param("target", line.target(), Types.OTHER)
                .update();
    }
}
