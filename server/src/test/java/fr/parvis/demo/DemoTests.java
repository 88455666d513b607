package fr.parvis.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.parvis.documents.Documents;
import fr.parvis.documents.EntrySort;
import fr.parvis.documents.Versions;
import fr.parvis.people.Passwords;
import fr.parvis.platform.PlatformSettings;
import fr.parvis.platform.Problem;
import fr.parvis.postgres.PostgresServer;
import fr.parvis.postgres.ThrowawayPostgres;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.SpaceAccess;
import fr.parvis.spaces.Spaces;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The product started for the first time on an empty database of its own, with the demonstration commune.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "parvis.data=${java.io.tmpdir}/parvis-test-${random.uuid}",
            "parvis.public-url=http://127.0.0.1",
            "parvis.empty=false",
            "server.port=0"
        })
@Import(DemoTests.OwnDatabase.class)
class DemoTests {

    @TestConfiguration
    static class OwnDatabase {
        @Bean
        @Primary
        com.zaxxer.hikari.HikariDataSource database() {
            PostgresServer postgres = ThrowawayPostgres.start();
            var settings = new com.zaxxer.hikari.HikariConfig();
            settings.setJdbcUrl(postgres.jdbcUrl());
            settings.setUsername(postgres.user());
            settings.setPassword(postgres.password());
            settings.setMaximumPoolSize(4);
            return new com.zaxxer.hikari.HikariDataSource(settings);
        }
    }

    @Autowired
    private fr.parvis.people.signin.ApplicationPasswords applications;

    @Autowired
    private Demo demo;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private DemoStore store;

    @Autowired
    private DemoPeople people;

    @Autowired
    private Spaces spaces;

    @Autowired
    private Documents documents;

    @Autowired
    private Versions versions;

    @Autowired
    private Passwords passwords;

    @Autowired
    private PlatformSettings settings;

    @Test
    void everyPersonIsInTheirSpacesWithTheirRole() {
        for (var space : DemoSpace.all()) {
            var id = store.id("space", space.key());
            space.roles()
                    .forEach((key, role) -> assertThat(
                                    spaces.require(people.actor(key), id).role())
                            .as(key + " in " + space.name())
                            .isEqualTo(Role.valueOf(role)));
        }
    }

    @Test
    void theStrangerIsInNoSpaceOfTheCommune() {
        var stranger = people.actor(DemoRole.STRANGER.person().key());
        for (var space : DemoSpace.all()) {
            if (space.authority().equals("valbourg")) {
                assertThatExceptionOfType(Problem.class)
                        .isThrownBy(() -> spaces.require(stranger, store.id("space", space.key())));
            }
        }
    }

    @Test
    void oneSpaceIsSecretAndTheFinishedProjectIsArchived() {
        var mayor = people.actor("odile.thiriet");
        assertThat(spaces.require(mayor, store.id("space", "maire-adjoints"))
                        .space()
                        .access())
                .isEqualTo(SpaceAccess.SECRET);
        var lavoir = spaces.require(people.actor("lucien.gossard"), store.id("space", "lavoir"))
                .space();
        assertThat(lavoir.archivedAt()).isNotNull().isBefore(startedAt().minus(Duration.ofDays(200)));
    }

    @Test
    void whatRangWeeksAgoHasBeenSeen() {
        var old = startedAt().minus(Duration.ofDays(14));
        var seen = sql.sql("select read_at is not null from activity.notice where at <= :old")
                .param("old", Timestamp.from(old))
                .query(Boolean.class)
                .list();
        assertThat(seen).isNotEmpty().containsOnly(true);
        var lately = sql.sql("select count(*) from activity.notice where at > :old and read_at is null")
                .param("old", Timestamp.from(old))
                .query(Integer.class)
                .single();
        assertThat(lately).as("what rang since still awaits them").isPositive();
    }

    @Test
    void everyDocumentIsThereWithItsVersionsByTheirAuthorsAtTheirHours() {
        for (var document : new DemoDocuments(startedAt())) {
            var reader = people.actor(document.author());
            var found = inFolder(document);
            assertThat(found)
                    .as(document.space() + "/" + document.folder() + "/" + document.name())
                    .isNotNull();
            var stored = versions.versions(reader, Objects.requireNonNull(found), null)
                    .items()
                    .reversed();
            assertThat(stored).hasSameSizeAs(document.versions());
            for (var index = 0; index < stored.size(); index++) {
                var said = document.versions().get(index);
                assertThat(stored.get(index).createdAt()).isEqualTo(said.at());
                assertThat(Objects.requireNonNull(stored.get(index).createdBy()).id())
                        .isEqualTo(store.id("person", said.author()));
            }
        }
    }

    @Test
    void requestsHaveLivedAndSomeRunStill() {
        var phases = sql.sql("select phase from requests.case where not trial").query(String.class).list().stream()
                .collect(
                        java.util.stream.Collectors.groupingBy(phase -> phase, java.util.stream.Collectors.counting()));
        assertThat(phases).containsKeys("OPEN", "DONE", "REFUSED");
        assertThat(phases.get("OPEN")).isEqualTo(15);
        assertThat(sql.sql("select count(*) from requests.definition where version is not null")
                        .query(Long.class)
                        .single())
                .as("each ready model is in use")
                .isEqualTo(9);
        var residents = sql.sql("""
                        select c.phase from requests.case c join requests.door d on d.definition_id = c.definition_id
                        where d.shut_at is null and c.visit_id is not null
                        """).query(String.class).list();
        assertThat(residents)
                .as("residents ask by the public form, in various states")
                .hasSizeGreaterThan(5)
                .contains("OPEN", "DONE", "REFUSED");
        assertThat(sql.sql("select email from visitors.visit")
                        .query(String.class)
                        .list())
                .as("nobody real")
                .isNotEmpty()
                .allMatch(email -> email.endsWith(".example"));
        assertThat(sql.sql("select count(*) from requests.answer where reserved and group_id = :group")
                        .param("group", store.id("group", "rh"))
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void documentsAreDescribedAsWhatTheyAre() {
        var counts = sql.sql("select kind from kinds.sheet").query(String.class).list().stream()
                .collect(java.util.stream.Collectors.groupingBy(kind -> kind, java.util.stream.Collectors.counting()));
        assertThat(counts).containsKeys("QUOTE", "DELIBERATION", "MINUTES", "PHOTO", "DATASET", "REFERENCES");
        assertThat(counts.get("QUOTE")).isEqualTo(6);
        assertThat(sql.sql(
                                "select count(*) from kinds.sheet where valid_until between :from and :until and outcome is null")
                        .param("from", java.time.LocalDate.ofInstant(startedAt(), DemoDocuments.ZONE))
                        .param(
                                "until",
                                java.time.LocalDate.ofInstant(startedAt(), DemoDocuments.ZONE)
                                        .plusDays(14))
                        .query(Long.class)
                        .single())
                .as("one quote is near its end")
                .isOne();
        assertThat(sql.sql("select count(*) from kinds.reference")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void aYearWasSpokenByThoseWhoMay() {
        var dialogue = new DemoDialogue(startedAt());
        var said = dialogue.lines().stream()
                .filter(line -> line.kind() != DemoLine.Kind.REACTION)
                .count();
        assertThat(said).isBetween(1_450L, 1_700L);
        assertThat(dialogue.lines().getFirst().at()).isBefore(startedAt().minus(Duration.ofDays(330)));
        assertThat(dialogue.lines()).allMatch(line -> line.at().isBefore(startedAt()));
        assertThat(dialogue.lines())
                .noneMatch(line -> line.text().contains("{") || line.author().isEmpty());
        assertThat(sql.sql("select count(*) from chat.message")
                        .query(Long.class)
                        .single())
                .isEqualTo(said);
        assertThat(new DemoDialogue(startedAt()).lines()).isEqualTo(dialogue.lines());
    }

    @Test
    void noFolderOfAModelStaysUnused() {
        var documentsOf = StreamSupport.stream(new DemoDocuments(startedAt()).spliterator(), false)
                .filter(document -> document.space().equals("communication"))
                .map(document -> document.folder().split("/")[0])
                .distinct()
                .toList();
        var communication = DemoSpace.all().stream()
                .filter(space -> space.key().equals("communication"))
                .findFirst()
                .orElseThrow();
        var wanted = new ArrayList<>(documentsOf);
        wanted.addAll(communication.folders());
        var sabine = people.actor("sabine.ravenel");
        var root = store.id("root", "communication");
        assertThat(documents.folders(sabine, store.id("space", "communication")).stream()
                        .filter(folder -> root.equals(folder.parentId()))
                        .map(folder -> folder.name()))
                .isSubsetOf(wanted);
    }

    @Test
    void theAccountsAreWrittenForTheirOwnerAloneAndStayTheSameAtTheNextStart() throws IOException {
        var file = settings.data().resolve("demo-accounts.tsv");
        var lines = Files.readAllLines(file);
        assertThat(lines.getFirst()).isEqualTo("role\tname\temail\tpassword\tapplication_password\twebdav_url");
        assertThat(lines).hasSize(1 + DemoRole.values().length);
        for (var role : DemoRole.values()) {
            var cells = List.of(lines.get(1 + role.ordinal()).split("\t", -1));
            assertThat(cells.subList(0, 3))
                    .containsExactly(
                            role.written(), role.person().name(), role.person().email());
            assertThat(passwords.matches(store.id("person", role.person().key()), cells.get(3)))
                    .as(role.written())
                    .isTrue();
            assertThat(applications
                            .actor(cells.get(2), cells.get(4), "127.0.0.1")
                            .personId())
                    .isEqualTo(store.id("person", role.person().key()));
        }
        var drive = lines.get(1 + DemoRole.CONTRIBUTOR.ordinal()).split("\t", -1)[5];
        assertThat(drive).startsWith("http://127.0.0.1/dav/valbourg/").endsWith("/");
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.delete(file);
        Files.writeString(file, String.join("\n", lines) + "\n");
        demo.start();
        assertThat(Files.readAllLines(file)).isEqualTo(lines);
    }

    @Test
    void aSecondStartAddsNothing() {
        var before = store.filling();
        demo.start();
        assertThat(store.filling()).isEqualTo(before);
    }

    private java.time.Instant startedAt() {
        return store.filling().orElseThrow().startedAt();
    }

    private java.util.@org.jspecify.annotations.Nullable UUID inFolder(DemoDocument document) {
        var reader = people.actor(document.author());
        var folder = store.id("root", document.space());
        var names = new ArrayList<>(List.of((document.folder() + "/" + document.name()).split("/")));
        names.removeIf(String::isEmpty);
        for (var name : names) {
            var found =
                    documents
                            .children(reader, folder, new EntrySort.Order(EntrySort.NAME, false, name), null)
                            .items()
                            .stream()
                            .filter(entry -> entry.name().equals(name))
                            .findFirst();
            if (found.isEmpty()) {
                return null;
            }
            folder = found.get().id();
        }
        return folder;
    }
}
