package fr.parvis.requests.leaving;

import fr.parvis.requests.design.Designs;
import fr.parvis.requests.design.FormQuestion;
import fr.parvis.requests.design.RequestDesign;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The requests of a space, as far as who runs it reads them: not what is reserved to others, nor what the others
/// noted about their own. Of those of visitors it is only said that they were: what they said was promised to be
/// gone on a day, and an archive knows no days.
@Repository
class LeavingCaseStore {
    private static final String LEAVING = """
            from requests.case c
            join spaces.membership m on m.space_id = c.space_id and m.person_id = :person and m.role = 'FACILITATOR'
            """;

    private final JdbcClient sql;

    LeavingCaseStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Something that is asked for.
    record Model(UUID id, String name) {}

    /// A request.
    record Leaving(
            UUID id,
            String number,
            String title,
            String requester,
            String step,
            String phase,
            Instant openedAt,
            @Nullable Instant closedAt) {}

    /// What was answered, what happened or a file that came: `event` is null for an answer, `question` for the others.
    record Line(
            UUID caseId,
            @Nullable String question,
            @Nullable String event,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String said) {}

    List<Model> models(UUID personId, UUID spaceId) {
        return sql.sql("""
                        select d.id, d.name from requests.definition d
                        where d.space_id = :space and exists (
                          select
                        """ + LEAVING + """
                           where c.definition_id = d.id and not c.trial)
                        order by d.created_at, d.id
                        """)
                .param("person", personId)
                .param("space", spaceId)
                .query(Model.class)
                .list();
    }

    /// The oldest first: those that came after one, so that no more than a page is ever held.
    List<Leaving> cases(UUID personId, UUID definitionId, @Nullable UUID after, int limit) {
        return sql.sql("""
                        select c.id, c.year || '-' || c.number as number, case when c.requester_id is null then d.name else c.title end as title,
                               coalesce(r.name, '') as requester, c.step_name as step, c.phase,
                               c.opened_at, c.closed_at
                        """ + LEAVING + """
                        join requests.definition d on d.id = c.definition_id
                        left join people.identity r on r.person_id = c.requester_id
                        where c.definition_id = :definition and not c.trial and (:after::uuid is null or c.id > :after)
                        order by c.id limit :limit
                        """)
                .param("person", personId)
                .param("definition", definitionId)
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query(Leaving.class)
                .list();
    }

    /// What was asked in each version.
    Map<Integer, RequestDesign> designs(UUID definitionId) {
        return sql
                .sql("select number, design from requests.version where definition_id = :definition")
                .param("definition", definitionId)
                .query((row, _) -> new Version(row.getInt("number"), Designs.read(row.getString("design"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Version::number, Version::design));
    }

    /// What was answered in some requests of a definition, in the order of its questions, by the words of the version
    /// that was followed.
    List<Line> answers(UUID personId, Collection<UUID> ids, Map<Integer, RequestDesign> designs) {
        return sql
                .sql("""
                        select a.case_id, c.version, a.question, a.said, n.name as person
                        """ + LEAVING + """
                        join requests.answer a on a.case_id = c.id
                        left join people.identity n on n.person_id = case
                          when a.said[1] ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then a.said[1]::uuid end
                        where c.id = any (:ids) and not c.trial and c.requester_id is not null and cardinality(a.said) > 0
                          and (not a.reserved or c.asker_id = :person or :person = any (a.person_ids)
                            or exists (select from people.group_member g where g.group_id = a.group_id and g.person_id = :person))
                        """)
                .param("person", personId)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> answer(row, Objects.requireNonNull(designs.get(row.getInt("version")))))
                .list()
                .stream()
                .sorted()
                .map(Answer::line)
                .toList();
    }

    private record Version(int number, RequestDesign design) {}

    /// @param place of its question in the form
    private record Answer(int place, Line line) implements Comparable<Answer> {
        @Override
        public int compareTo(Answer other) {
            return Integer.compare(place, other.place);
        }
    }

    private static Answer answer(ResultSet row, RequestDesign design) throws SQLException {
        var ids = design.questions().stream().map(FormQuestion::id).toList();
        var place = ids.indexOf(row.getString("question"));
        var question = place < 0 ? null : design.questions().get(place);
        var said = question != null && question.kind() == FormQuestion.Kind.PERSON
                ? row.getString("person")
                : String.join(
                        ", ", Arrays.asList((String[]) row.getArray("said").getArray()));
        var label = question == null ? row.getString("question") : question.label();
        return new Answer(place, new Line(row.getObject("case_id", UUID.class), label, null, null, null, said));
    }

    /// What happened and the files that came, in order.
    List<Line> events(UUID personId, Collection<UUID> ids) {
        return sql.sql("""
                        select e.case_id, null as question, e.kind as event, p.name as by, e.at,
                               nullif(concat_ws(' : ', e.move_label, e.step_name, e.about, e.said), '') as said
                        """ + LEAVING + """
                        join requests.event e on e.case_id = c.id
                        left join people.identity p on p.person_id = e.by_id
                        where c.id = any (:ids) and not c.trial and c.requester_id is not null and (not e.internal or c.asker_id <> :person)
                        union all
                        select f.case_id, null, 'FILE', p.name, f.at, f.name
                        """ + LEAVING + """
                        join requests.attachment f on f.case_id = c.id
                        join people.identity p on p.person_id = f.by_id
                        left join requests.answer a on a.case_id = f.case_id and a.question = f.question and a.reserved
                        where c.id = any (:ids) and not c.trial and c.requester_id is not null and (not f.internal or c.asker_id <> :person)
                          and (a.case_id is null or f.by_id = :person or c.asker_id = :person or :person = any (a.person_ids)
                            or exists (select from people.group_member g where g.group_id = a.group_id and g.person_id = :person))
                        order by at
                        """)
                .param("person", personId)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Line.class)
                .list();
    }
}
