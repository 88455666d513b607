package fr.parvis.requests.cases;

import fr.parvis.platform.Problem;
import fr.parvis.requests.RequestProblem;
import fr.parvis.requests.design.FormQuestion;
import java.sql.Types;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was answered. What is reserved is asked for by who reads, in the statement itself.
@Repository
class AnswerStore {
    private final JdbcClient sql;

    AnswerStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// What is reserved to a group that is there no more is read by who asked, and by the people named beside it.
    void keep(UUID caseId, List<FormQuestion> questions, Map<String, List<String>> said) {
        for (var question : questions) {
            var answer = said.get(question.id());
            var reserved = question.reserved();
            // A place is kept for the files that answer a reserved question: it says who sees them.
            if (answer == null && (reserved == null || question.kind() != FormQuestion.Kind.FILE)) {
                continue;
            }
            sql.sql("""
                            insert into requests.answer (case_id, question, said, reserved, group_id, person_ids)
                            values (:case, :question, :said, :reserved,
                                    (select g.group_id from people.group_identity g where g.group_id = :group), :persons)
                            """)
                    .param("case", caseId)
                    .param("question", question.id())
                    .param("said", answer == null ? new String[0] : answer.toArray(String[]::new))
                    .param("reserved", reserved != null)
                    .param("group", reserved == null ? null : reserved.groupId(), Types.OTHER)
                    .param(
                            "persons",
                            reserved == null
                                    ? new UUID[0]
                                    : reserved.personIds().toArray(UUID[]::new))
                    .update();
        }
    }

    /// The answers that somebody who sees the request may read, by question.
    Map<String, List<String>> seen(UUID caseId, UUID personId) {
        var answers = new LinkedHashMap<String, List<String>>();
        sql.sql("""
                        select a.question, a.said from requests.answer a
                        join requests.case c on c.id = a.case_id
                        where a.case_id = :case and (not a.reserved or c.asker_id = :person or :person = any (a.person_ids)
                          or exists (select from people.group_member g where g.group_id = a.group_id and g.person_id = :person))
                        """)
                .param("case", caseId)
                .param("person", personId)
                .query((row, _) -> Map.entry(row.getString("question"), Arrays.asList((String[])
                        row.getArray("said").getArray())))
                .list()
                .forEach(answer -> answers.put(answer.getKey(), answer.getValue()));
        return answers;
    }

    /// All of them, to be compared with what a circuit depends on, and shown to nobody.
    Map<String, List<String>> all(UUID caseId) {
        var answers = new LinkedHashMap<String, List<String>>();
        sql.sql("select question, said from requests.answer where case_id = :case")
                .param("case", caseId)
                .query((row, _) -> Map.entry(row.getString("question"), Arrays.asList((String[])
                        row.getArray("said").getArray())))
                .list()
                .forEach(answer -> answers.put(answer.getKey(), answer.getValue()));
        return answers;
    }

    /// The same, without the places that are kept for files.
    Map<String, List<String>> given(UUID caseId) {
        return all(caseId).entrySet().stream()
                .filter(answer -> !answer.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Somebody by their name, where an answer names them.
    Optional<String> name(UUID personId) {
        return sql.sql("select name from people.identity where person_id = :person")
                .param("person", personId)
                .query(String.class)
                .optional();
    }

    /// People by their names, where answers name them.
    Map<UUID, String> names(List<UUID> persons) {
        return persons.isEmpty()
                ? Map.of()
                : sql
                        .sql("select person_id, name from people.identity where person_id = any (:persons)")
                        .param("persons", persons.toArray(UUID[]::new))
                        .query((row, _) -> Map.entry(row.getObject("person_id", UUID.class), row.getString("name")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// @throws Problem ANSWER_UNFIT where an answer names somebody of another authority
    void requireColleagues(UUID organisationId, List<FormQuestion> questions, Map<String, List<String>> said) {
        for (var question : questions) {
            var answer = said.get(question.id());
            if (question.kind() == FormQuestion.Kind.PERSON
                    && answer != null
                    && !isOf(organisationId, UUID.fromString(answer.getFirst()))) {
                throw new Problem(RequestProblem.ANSWER_UNFIT, Map.of("question", question.label()));
            }
        }
    }

    /// Of some people, those who belong to an authority: a form asks for nobody else.
    private boolean isOf(UUID organisationId, UUID personId) {
        return sql.sql(
                        "select exists (select from people.hat where organisation_id = :organisation and person_id = :person)")
                .param("organisation", organisationId)
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }
}
