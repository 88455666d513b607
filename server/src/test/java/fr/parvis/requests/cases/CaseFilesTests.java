package fr.parvis.requests.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.files.NewUpload;
import fr.parvis.files.Uploads;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.platform.ProblemType;
import fr.parvis.requests.Circuits;
import fr.parvis.requests.RequestProblem;
import fr.parvis.requests.definitions.Assignment;
import fr.parvis.requests.definitions.Definitions;
import fr.parvis.requests.design.FormQuestion;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The files of requests: who adds some, who opens them, who is told.
@ParvisTest
class CaseFilesTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Definitions definitions;

    @Autowired
    private CaseFiling filing;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseReading reading;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Uploads uploads;

    @Autowired
    private JdbcClient sql;

    private Commission.Room room;
    private Actor nurse;
    private UUID id;

    @BeforeEach
    void ask() {
        room = commission.room();
        nurse = commission.inhabitant(room.organisationId(), "MEMBER");
        var certificate = new FormQuestion(
                "certificat",
                FormQuestion.Kind.FILE,
                "Certificat",
                null,
                false,
                List.of(),
                new FormQuestion.Reserved("la médecine du travail", null, List.of(nurse.personId())),
                null);
        var definition = Circuits.published(
                definitions,
                room.facilitator(),
                room.space().id(),
                Assignment.BY_HAND,
                List.of(certificate, Circuits.question("plan", FormQuestion.Kind.FILE)),
                Circuits.step("a", Circuits.people(nurse), "b"),
                Circuits.step("b", Circuits.agents(), "oui"));
        id = filing.file(room.reader(), definition, new FileCase(Map.of(), false));
    }

    private UUID attach(Actor who, String name, Map<String, String> about) {
        var content = name.getBytes(StandardCharsets.UTF_8);
        var metadata = new java.util.HashMap<>(about);
        metadata.put("caseId", id.toString());
        uploads.deposit(
                who, new NewUpload("requests", name, content.length, metadata), new ByteArrayInputStream(content));
        return sql.sql(
                        "select id from requests.attachment where case_id = :id and name = :name order by id desc limit 1")
                .param("id", id)
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    private static void refused(ProblemType type, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
    }

    private int told(Actor who) {
        return sql.sql("""
                        select coalesce(sum(count), 0)::int from activity.notice
                        where person_id = :person and kind = 'REQUEST_ANSWERED'
                        """).param("person", who.personId()).query(Integer.class).single();
    }

    @Test
    void whatIsReservedIsOpenedByThoseWhoAreNamedAlone() {
        var file = attach(room.reader(), "certificat.pdf", Map.of("question", "certificat"));
        for (var may : List.of(room.reader(), nurse)) {
            assertThat(files.file(may, id, file).name()).isEqualTo("certificat.pdf");
        }
        for (var not : List.of(room.facilitator(), room.contributor(), room.guest(), room.stranger())) {
            refused(PlatformProblem.NOT_FOUND, () -> files.file(not, id, file));
        }
        assertThat(reading.view(room.facilitator(), id).files()).isEmpty();
    }

    @Test
    void whatIsInternalIsNotOpenedByWhoAsked() {
        var file = attach(room.contributor(), "devis.pdf", Map.of("internal", "true"));
        assertThat(files.file(nurse, id, file).name()).isEqualTo("devis.pdf");
        refused(PlatformProblem.NOT_FOUND, () -> files.file(room.reader(), id, file));
        assertThat(told(room.reader())).isZero();
        refused(PlatformProblem.FORBIDDEN, () -> attach(room.reader(), "moi.pdf", Map.of("internal", "true")));
    }

    @Test
    void whoSeesNothingOfItAddsNothingToIt() {
        for (var not : List.of(room.guest(), room.stranger())) {
            refused(PlatformProblem.NOT_FOUND, () -> attach(not, "intrus.pdf", Map.of()));
        }
    }

    @Test
    void whoAskedAloneAnswersAQuestionAndOneThatWantsAFile() {
        attach(room.reader(), "plan.pdf", Map.of("question", "plan"));
        refused(PlatformProblem.INVALID, () -> attach(nurse, "plan.pdf", Map.of("question", "plan")));
        refused(PlatformProblem.INVALID, () -> attach(room.reader(), "plan.pdf", Map.of("question", "autre")));
    }

    @Test
    void whatIsAddedLaterIsTold() {
        attach(room.reader(), "plan.pdf", Map.of("question", "plan"));
        assertThat(told(nurse)).isZero();
        attach(room.reader(), "photo.jpg", Map.of());
        assertThat(told(nurse)).isEqualTo(1);
        attach(nurse, "réponse.pdf", Map.of());
        assertThat(told(room.reader())).isEqualTo(1);
    }

    @Test
    void nothingIsAddedOnceItIsOver() {
        cases.cancel(room.reader(), id);
        refused(RequestProblem.CASE_CLOSED, () -> attach(room.reader(), "tard.pdf", Map.of()));
        refused(RequestProblem.CASE_CLOSED, () -> cases.say(room.reader(), id, new SayInCase("Encore ?", false)));
    }

    @Test
    void thereAreNoMoreThanFiftyWhoeverSendsThem() throws Exception {
        for (int each = 0; each < 49; each++) {
            attach(room.reader(), "page" + each + ".txt", Map.of());
        }
        Callable<String> attempt = () -> {
            try {
                attach(room.reader(), "dernière.txt", Map.of());
                return "done";
            } catch (Problem refusal) {
                return refusal.type().slug();
            }
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var said = new ArrayList<String>();
            for (var each : threads.invokeAll(List.of(attempt, attempt))) {
                said.add(each.get());
            }
            assertThat(said).containsExactlyInAnyOrder("done", "case-full");
        }
    }
}
