package fr.parvis.requests.cases;

import fr.parvis.platform.Problem;
import fr.parvis.requests.RequestProblem;
import fr.parvis.requests.definitions.Assignment;
import fr.parvis.requests.design.Designs;
import fr.parvis.requests.design.InWords;
import fr.parvis.requests.design.RequestDesign;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What somebody may ask for, and the form of each.
@Repository
class FormStore {
    /// Published, in a space that lives; OPEN_TO is for those who may ask.
    private static final String LIVING = """
            from requests.definition d
            join requests.version v on v.definition_id = d.id and v.number = d.version
            join spaces.identity s on s.space_id = d.space_id and s.archived_at is null and s.ended_at is null
            join organisations.identity o on o.organisation_id = d.organisation_id
            where true
            """;

    private static final String CURRENT = " and d.closed_at is null";

    /// A space that has put the tool away offers nothing.
    private static final String USED =
            "exists (select from spaces.tool_in_use u where u.space_id = d.space_id and u.code = 'REQUESTS')";

    private static final String OPEN_TO = LIVING + """
             and (
              exists (select from spaces.membership m where m.space_id = d.space_id and m.person_id = :person)
              or d.open_to = 'ORGANISATION'
                and exists (select from people.hat h where h.organisation_id = d.organisation_id and h.person_id = :person))
            """;

    private static final String FORM = """
            select d.id, d.space_id, d.organisation_id, o.time_zone, d.name, d.purpose, s.name as space_name, d.assignment, v.number, v.design,
            """ + USED + " as used ";

    private final JdbcClient sql;

    FormStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<OfferedForm> offered(UUID personId) {
        return sql.sql("""
                        select d.id, d.name, d.purpose, case when exists (
                                 select from spaces.membership m where m.space_id = d.space_id and m.person_id = :person)
                                 or not exists (select from spaces.secret x where x.space_id = d.space_id) then s.name end as space_name,
                               o.name as organisation_name, v.design
                        """ + OPEN_TO + CURRENT + " and " + USED
                        + " order by d.name collate \"fr-x-icu\", d.id limit 200")
                .param("person", personId)
                .query((row, _) -> new OfferedForm(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("purpose"),
                        row.getString("space_name"),
                        row.getString("organisation_name"),
                        InWords.areEnough(Designs.read(row.getString("design")).questions())))
                .list();
    }

    /// A form as it is filled in.
    ///
    /// @param used whether its space has the tool
    record Form(
            UUID id,
            UUID spaceId,
            UUID organisationId,
            String timeZone,
            String name,
            @Nullable String purpose,
            String spaceName,
            Assignment assignment,
            int version,
            RequestDesign design,
            boolean used) {

        /// As an earlier version asked it.
        Form in(int earlier, RequestDesign asked) {
            return new Form(
                    id, spaceId, organisationId, timeZone, name, purpose, spaceName, assignment, earlier, asked, used);
        }

        /// @throws Problem REQUESTS_AWAY
        Form requireUsed() {
            if (!used) {
                throw new Problem(RequestProblem.REQUESTS_AWAY);
            }
            return this;
        }
    }

    /// Whether that version is still there; it stays until the transaction ends.
    boolean hold(UUID definitionId, int version) {
        return sql.sql(
                        "select true from requests.version where definition_id = :id and number = :version for key share")
                .param("id", definitionId)
                .param("version", version)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    Optional<Form> find(UUID personId, UUID definitionId) {
        return form(sql.sql(FORM + OPEN_TO + CURRENT + " and d.id = :id")
                .param("person", personId)
                .param("id", definitionId));
    }

    /// The same, of what was filled in before it was closed.
    Optional<Form> filled(UUID personId, UUID definitionId) {
        return form(sql.sql(FORM + OPEN_TO + " and d.id = :id")
                .param("person", personId)
                .param("id", definitionId));
    }

    /// What a public door leads to, whoever comes.
    Optional<Form> open(UUID definitionId) {
        return form(sql.sql(FORM + LIVING + CURRENT + " and d.id = :id").param("id", definitionId));
    }

    /// What a version asked, as long as its definition is offered.
    Optional<RequestDesign> design(UUID definitionId, int version) {
        return sql.sql("select design from requests.version where definition_id = :id and number = :version")
                .param("id", definitionId)
                .param("version", version)
                .query(String.class)
                .optional()
                .map(Designs::read);
    }

    private static Optional<Form> form(JdbcClient.StatementSpec found) {
        return found.query((row, _) -> new Form(
                        row.getObject("id", UUID.class),
                        row.getObject("space_id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getString("time_zone"),
                        row.getString("name"),
                        row.getString("purpose"),
                        row.getString("space_name"),
                        Assignment.valueOf(row.getString("assignment")),
                        row.getInt("number"),
                        Designs.read(row.getString("design")),
                        row.getBoolean("used")))
                .optional();
    }
}
