package fr.parvis.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.TestPeople;
import fr.parvis.documents.CreateFolder;
import fr.parvis.documents.Deposits;
import fr.parvis.documents.DocumentAccess;
import fr.parvis.documents.Documents;
import fr.parvis.documents.SetAccess;
import fr.parvis.documents.Trash;
import fr.parvis.organisations.Organisation;
import fr.parvis.people.OrganisationRole;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Moment;
import fr.parvis.spaces.AddMember;
import fr.parvis.spaces.OpenSpace;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.Space;
import fr.parvis.spaces.SpaceAccess;
import fr.parvis.spaces.SpaceType;
import fr.parvis.spaces.Spaces;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One search over documents, people and spaces: what it finds, and for whom.
@ParvisTest
class SearchTests {
    @Autowired
    private TestPeople cast;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Searches searches;

    @Autowired
    private Spaces spaces;

    @Autowired
    private Documents documents;

    @Autowired
    private Deposits deposits;

    @Autowired
    private DocumentAccess access;

    @Autowired
    private Trash trash;

    private Organisation commune;
    private Actor manager;
    private Actor reader;
    private Space space;
    private UUID root;

    @BeforeEach
    void aSpaceWithItsPeople() {
        commune = cast.organisation();
        manager = inhabitant(OrganisationRole.MANAGER);
        reader = inhabitant(OrganisationRole.MEMBER);
        space = open("Travaux", SpaceAccess.CLOSED);
        root = documents.root(manager, space.id()).entry().id();
    }

    private Actor inhabitant(OrganisationRole role) {
        return Actor.of(cast.person(commune.id(), role).id());
    }

    private Space open(String name, SpaceAccess how) {
        var members = List.of(
                AddMember.person(manager.personId(), Role.FACILITATOR),
                AddMember.person(reader.personId(), Role.READER));
        return spaces.open(
                manager,
                new OpenSpace(commune.id(), name, SpaceType.WORKING_GROUP, null, how, null, null, members, null));
    }

    private UUID document(UUID folder, String name) {
        return deposits.deposit(manager, folder, name, new ByteArrayInputStream(new byte[] {'x'}), null);
    }

    private UUID document(String name) {
        return document(root, name);
    }

    private static SearchQuery query(String words) {
        return new SearchQuery(words, null, null, null, null, null, null, null, null);
    }

    private static SearchQuery only(String kind, String words) {
        return new SearchQuery(words, List.of(kind), null, null, null, null, null, null, null);
    }

    private List<String> titles(Actor actor, SearchQuery query) {
        return searches.search(actor, query).best().stream()
                .map(FoundView::title)
                .toList();
    }

    private List<String> titles(Actor actor, String words) {
        return titles(actor, only("documents", words));
    }

    private static String rare() {
        return "q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "z";
    }

    @Test
    void aNameIsFoundWithoutCaseAccentsLigaturesOrElision() {
        document("Règlement de l’école, œuvres.txt");
        for (var words : List.of("ecole", "L'ÉCOLE", "l’ecole reglement", "oeuvre", "ŒUVRES école", "règlements")) {
            assertThat(titles(reader, words)).as(words).containsExactly("Règlement de l’école, œuvres.txt");
        }
    }

    @Test
    void aPluralFindsTheSingularAndTheOtherWayRound() {
        document("Devis toiture.pdf");
        document("Travaux municipaux.pdf");
        assertThat(titles(reader, "devis toitures")).containsExactly("Devis toiture.pdf");
        assertThat(titles(reader, "travail municipal")).containsExactly("Travaux municipaux.pdf");
    }

    @Test
    void wordsWithSlipsAreFoundAndSaidToBeCorrected() {
        document("Devis tracteur tondeuse.pdf");
        var answer = searches.search(reader, query("deviz tracteure"));
        assertThat(answer.corrected()).isTrue();
        assertThat(answer.best()).extracting(FoundView::title).containsExactly("Devis tracteur tondeuse.pdf");
        assertThat(answer.best().getFirst().marked()).isEqualTo("\u0001Devis\u0002 \u0001tracteur\u0002 tondeuse.pdf");
        assertThat(searches.search(reader, query("devis tracteur")).corrected()).isFalse();
    }

    @Test
    void lastSpringsQuoteIsFoundByItsDateAndTwoMisspeltWords() {
        Moment.at(Instant.parse("2026-04-14T09:00:00Z"), () -> document("Devis tracteur, garage Simonin.pdf"));
        Moment.at(Instant.parse("2026-10-02T09:00:00Z"), () -> document("Devis tracteur, second.pdf"));
        var spring = new SearchQuery(
                "deviz tracteure",
                null,
                null,
                null,
                null,
                LocalDate.of(2026, 3, 20),
                LocalDate.of(2026, 6, 20),
                null,
                null);
        assertThat(titles(reader, spring)).containsExactly("Devis tracteur, garage Simonin.pdf");
        var theDay = LocalDate.of(2026, 4, 14);
        assertThat(titles(
                        reader, new SearchQuery("devis", null, null, null, null, theDay, theDay, "Europe/Paris", null)))
                .containsExactly("Devis tracteur, garage Simonin.pdf");
    }

    @Test
    void aDayBeginsWhereTheAuthorityLives() {
        Moment.at(Instant.parse("2026-04-14T22:30:00Z"), () -> document("Tardif.txt"));
        var day = LocalDate.of(2026, 4, 15);
        assertThat(titles(reader, new SearchQuery("tardif", null, null, null, null, day, day, "Europe/Paris", null)))
                .hasSize(1);
        assertThat(titles(reader, new SearchQuery("tardif", null, null, null, null, day, day, "UTC", null)))
                .isEmpty();
        assertThatThrownBy(() ->
                        titles(reader, new SearchQuery("tardif", null, null, null, null, day, day, "Nulle/Part", null)))
                .hasMessage("INVALID".toLowerCase(Locale.ROOT));
    }

    @Test
    void daysThatNeverComeAreRefused() {
        for (var day : List.of(LocalDate.MIN, LocalDate.MAX)) {
            assertThatThrownBy(() ->
                            titles(reader, new SearchQuery("tardif", null, null, null, null, day, day, null, null)))
                    .hasMessage("invalid");
        }
    }

    @Test
    void answersAreNarrowedBySpaceAndAuthor() {
        var word = rare();
        document(word + " un");
        var other = open("Voirie", SpaceAccess.CLOSED);
        document(documents.root(manager, other.id()).entry().id(), word + " deux");
        assertThat(titles(reader, new SearchQuery(word, null, other.id(), null, null, null, null, null, null)))
                .containsExactly(word + " deux");
        assertThat(titles(reader, new SearchQuery(word, null, null, manager.personId(), null, null, null, null, null)))
                .hasSize(2);
        assertThat(titles(reader, new SearchQuery(word, null, null, reader.personId(), null, null, null, null, null)))
                .isEmpty();
    }

    @Test
    void everySignIsText() {
        document("Remise 100 % a_b [c].txt");
        open("<img src=x onerror=alert(1)>", SpaceAccess.CLOSED);
        for (var signs : List.of("%", "_", "%%%%", "\\", "'", "\"", "' or 1=1 --", ".*", "(", "[", "$$", "\u0000")) {
            assertThat(titles(reader, signs)).as(signs).isEmpty();
        }
        assertThat(titles(reader, "100 %")).containsExactly("Remise 100 % a_b [c].txt");
        assertThat(titles(reader, "remise (((")).hasSize(1);
        assertThat(searches.search(reader, query("onerror")).best().getFirst().marked())
                .isEqualTo("<img src=x \u0001onerror\u0002=alert(1)>");
    }

    @Test
    void aLongQueryIsRefusedWithItsReasonAndAnEmptyOneFindsNothing() {
        assertThatThrownBy(() -> searches.search(reader, query("x".repeat(10_000))))
                .hasMessage("query-too-long");
        assertThat(searches.search(reader, query("   ")).groups()).isEmpty();
        assertThat(searches.search(reader, query("l’")).groups()).isEmpty();
        var refusal = cast.browser(reader.personId())
                .get()
                .uri("/api/search?q={q}", "x".repeat(10_000))
                .exchange((_, answer) -> answer.getStatusCode().value()
                        + new String(answer.getBody().readAllBytes()));
        assertThat(refusal).startsWith("400").contains("query-too-long");
    }

    @Test
    void whatWasMovedOutOfSightTrashedOrLeftIsNotFoundFromThatMomentOn() {
        var word = rare();
        var id = document(word);
        assertThat(titles(reader, word)).hasSize(1);
        access.restrict(manager, id, new SetAccess(List.of()));
        assertThat(titles(reader, word)).isEmpty();
        assertThat(titles(manager, word)).hasSize(1);
        access.inherit(manager, id, List.of());
        assertThat(titles(reader, word)).hasSize(1);
        sql.sql("delete from spaces.member where space_id = :space and person_id = :person")
                .param("space", space.id())
                .param("person", reader.personId())
                .update();
        assertThat(titles(reader, word)).isEmpty();
        trash.throwAway(manager, List.of(id));
        assertThat(titles(manager, word)).isEmpty();
    }

    @Test
    void aNameInAFolderThatOneMayNotSeeSaysNothingOfTheFolder() {
        var word = rare();
        var folder = documents
                .createFolder(manager, root, new CreateFolder("Dossier caché"))
                .entry()
                .id();
        document(folder, word);
        assertThat(searches.search(reader, query(word)).best().getFirst().spaceName())
                .isEqualTo("Travaux · Dossier caché");
        var id = document(folder, word + " secret");
        access.restrict(manager, folder, new SetAccess(List.of()));
        access.restrict(
                manager,
                id,
                new SetAccess(
                        List.of(fr.parvis.spaces.AccessEntry.person(reader.personId(), fr.parvis.spaces.Level.READ))));
        assertThat(searches.search(reader, query(word)).best())
                .singleElement()
                .extracting(FoundView::spaceName)
                .isEqualTo("Travaux");
    }

    @Test
    void aCorrectionSaysNothingOfNamesThatOneMayNotSee() {
        var stranger = Actor.of(
                cast.person(cast.organisation().id(), OrganisationRole.MEMBER).id());
        document("Licenciement confidentiel.txt");
        var answer = searches.search(stranger, query("licenciemnt"));
        assertThat(answer).isEqualTo(new SearchView(List.of(), List.of(), false, List.of()));
    }

    @Test
    void anArchivedSpaceIsOutOfSight() {
        var word = rare();
        document(word);
        spaces.archive(manager, space.id());
        assertThat(titles(reader, word)).isEmpty();
        assertThat(titles(reader, only("spaces", "travaux"))).isEmpty();
    }

    @Test
    void aSpaceIsFoundByItsMembersAndByThoseForWhomItIsListed() {
        var name = rare() + " fêtes";
        open(name, SpaceAccess.CLOSED);
        var neighbour = inhabitant(OrganisationRole.MEMBER);
        var stranger = Actor.of(
                cast.person(cast.organisation().id(), OrganisationRole.MEMBER).id());
        assertThat(titles(reader, only("spaces", name))).containsExactly(name);
        assertThat(titles(neighbour, only("spaces", "fete"))).containsExactly(name);
        assertThat(titles(neighbour, only("spaces", "fettes"))).containsExactly(name);
        assertThat(titles(stranger, only("spaces", name))).isEmpty();
    }

    @Test
    void aSecretSpaceIsFoundByItsMembersOnly() {
        var name = "Discipline " + rare();
        var secret = open(name, SpaceAccess.SECRET);
        document(documents.root(manager, secret.id()).entry().id(), name + ".txt");
        var administrator = inhabitant(OrganisationRole.ORG_ADMIN);
        assertThat(titles(reader, query(name))).containsExactlyInAnyOrder(name, name + ".txt");
        assertThat(titles(administrator, query(name))).isEmpty();
        assertThat(titles(administrator, query("dicsipline"))).isEmpty();
    }

    @Test
    void peopleAreFoundInOnesOwnAuthoritiesAndSpacesOnly() {
        var name = rare();
        var person = person(commune.id(), "Océane", "Lefèvre-" + name);
        var stranger = Actor.of(cast.person(cast.organisation().id(), OrganisationRole.ORG_ADMIN)
                .id());
        assertThat(titles(reader, only("people", "oceane lefevre " + name))).hasSize(1);
        assertThat(titles(reader, only("people", "océanne " + name))).hasSize(1);
        assertThat(titles(stranger, only("people", name))).isEmpty();
        sql.sql("""
                        insert into spaces.member (space_id, person_id, role, added_at) values
                          (:space, :stranger, 'READER', current_timestamp), (:space, :person, 'READER', current_timestamp)
                        """)
                .param("space", space.id())
                .param("stranger", stranger.personId())
                .param("person", person)
                .update();
        assertThat(titles(stranger, only("people", name))).hasSize(1);
    }

    @Test
    void peopleAreFoundByTheirPost() {
        var name = rare();
        person(commune.id(), "Odile", name);
        sql.sql("""
                        update people.affiliation set post = 'Adjointe aux écoles'
                        where person_id = (select id from people.person where family_name = :name)
                        """).param("name", name).update();
        var found = searches.search(reader, only("people", "adjointes école")).best();
        assertThat(found).extracting(FoundView::title).contains("Odile " + name);
        assertThat(found.getFirst().excerpt()).startsWith("\u0001Adjointe\u0002 aux \u0001école\u0002s");
    }

    @Test
    void aGuestFindsDocumentsOfTheirSpacesAndNobody() {
        var word = rare();
        var guest = new Actor(
                cast.person(cast.organisation().id(), OrganisationRole.MEMBER).id(),
                null,
                null,
                false,
                true,
                Locale.FRENCH);
        sql.sql(
                        "insert into spaces.member (space_id, person_id, role, added_at) values (:space, :person, 'READER', current_timestamp)")
                .param("space", space.id())
                .param("person", guest.personId())
                .update();
        person(commune.id(), "Odile", word);
        document(word);
        assertThat(titles(guest, query(word))).containsExactly(word);
        assertThat(titles(guest, only("people", "camille"))).isEmpty();
    }

    @Test
    void kindsAreMergedByHowWellTheyAnswer() {
        var word = rare();
        document("Procès-verbal " + word);
        open(word, SpaceAccess.CLOSED);
        person(commune.id(), "Odile", word);
        var answer = searches.search(reader, query(word));
        assertThat(answer.groups()).extracting(SearchView.Group::kind).contains("documents", "spaces", "people");
        assertThat(answer.best()).hasSize(3);
        assertThat(answer.best().getLast().kind()).isEqualTo("documents");
        assertThat(answer.best().getFirst().score()).isEqualTo(1);
    }

    @Test
    void thereAreOthersWhenThereAreMoreThanAskedFor() {
        var word = rare();
        for (int each = 0; each < 4; each++) {
            document(word + " " + each);
        }
        var few = searches.search(reader, new SearchQuery(word, null, null, null, null, null, null, null, 3));
        assertThat(few.groups().getFirst().hits()).hasSize(3);
        assertThat(few.groups().getFirst().more()).isTrue();
        assertThat(searches.search(reader, new SearchQuery(word, null, null, null, null, null, null, null, 4))
                        .groups()
                        .getFirst()
                        .more())
                .isFalse();
    }

    private UUID person(UUID organisationId, String givenName, String familyName) {
        var id = sql.sql("""
                        insert into people.person (email, given_name, family_name, created_at)
                        values (:given || :family || '@valbourg.example', :given, :family, current_timestamp) returning id
                        """)
                .param("given", givenName)
                .param("family", familyName)
                .query(UUID.class)
                .single();
        sql.sql("""
                        insert into people.affiliation (person_id, organisation_id, kind, role, started_at)
                        values (:person, :organisation, 'AGENT', 'MEMBER', current_timestamp)
                        """).param("person", id).param("organisation", organisationId).update();
        return id;
    }
}
