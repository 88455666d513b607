package fr.parvis.people.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.TestPeople;
import fr.parvis.organisations.Organisation;
import fr.parvis.organisations.PlaceUnit;
import fr.parvis.organisations.Unit;
import fr.parvis.organisations.Units;
import fr.parvis.people.AffiliationKind;
import fr.parvis.people.OrganisationRole;
import fr.parvis.people.People;
import fr.parvis.people.Roster;
import fr.parvis.people.RosterLine;
import fr.parvis.people.lists.PeopleList.Fault;
import fr.parvis.people.lists.PeopleList.ListedPerson;
import fr.parvis.people.lists.PeopleList.Notice;
import fr.parvis.people.lists.PeopleList.State;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Adding people by a list.
@ParvisTest
class PeopleListsTests {
    private static final String HEADER = "Civilité;Nom;Prénom;E-mail;Téléphone;Fonction;Service;Mandat\n";

    @Autowired
    private TestPeople cast;

    @Autowired
    private PeopleLists lists;

    @Autowired
    private People people;

    @Autowired
    private Roster roster;

    @Autowired
    private Units units;

    private Organisation valbourg;
    private Actor admin;
    private String domain;

    @BeforeEach
    void anAuthority() {
        valbourg = cast.organisation();
        admin = Actor.of(cast.person(valbourg.id(), OrganisationRole.ORG_ADMIN).id());
        domain = valbourg.slug() + ".example";
    }

    private byte[] list() {
        return (HEADER
                        + "Mme;Kremer;Odile;odile@" + domain + ";03 87 00 00 01;;;2e adjointe\n"
                        + "M.;Müller;Jean;;06 00 00 00 02;Agent d’entretien;Voirie;\n"
                        + "Mme;\"Lefèvre; épouse Petit\";Anne;anne@" + domain + ";;Secrétaire;Accueil;\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private List<RosterLine> everybody() {
        return roster.everybody(admin, valbourg.id());
    }

    @Test
    void nothingIsWrittenBeforeItIsAccepted() {
        var preview = lists.preview(admin, valbourg.id(), list());
        assertThat(preview.created()).isEqualTo(3);
        assertThat(preview.newUnits()).containsExactly("Voirie", "Accueil");
        assertThat(everybody()).hasSize(1);
        lists.accept(admin, valbourg.id(), list(), preview.digest());
        assertThat(everybody()).hasSize(4);
        assertThat(units.tree(admin, valbourg.id())).extracting(Unit::name).containsExactly("Accueil", "Voirie");
        assertThat(everybody()).anySatisfy(person -> {
            assertThat(person.familyName()).isEqualTo("Kremer");
            assertThat(person.kind()).isEqualTo(AffiliationKind.ELECTED_MEMBER);
            assertThat(person.post()).isEqualTo("2e adjointe");
            assertThat(person.phone()).isEqualTo("03 87 00 00 01");
        });
    }

    @Test
    void theSameListASecondTimeChangesNothing() {
        lists.accept(
                admin,
                valbourg.id(),
                list(),
                lists.preview(admin, valbourg.id(), list()).digest());
        var before = everybody();
        var again = lists.preview(admin, valbourg.id(), list());
        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(again.newUnits()).isEmpty();
        lists.accept(admin, valbourg.id(), list(), again.digest());
        assertThat(everybody()).isEqualTo(before);
    }

    @Test
    void aChangedLineSaysWhatChanges() {
        lists.accept(
                admin,
                valbourg.id(),
                list(),
                lists.preview(admin, valbourg.id(), list()).digest());
        var changed = new String(list(), StandardCharsets.UTF_8)
                .replace("Agent d’entretien", "Chef d’équipe")
                .getBytes(StandardCharsets.UTF_8);
        var preview = lists.preview(admin, valbourg.id(), changed);
        assertThat(preview.changed()).isEqualTo(1);
        assertThat(preview.lines().get(1).differences())
                .containsExactly(new PeopleList.Difference(Column.POST, "Agent d’entretien", "Chef d’équipe"));
        lists.accept(admin, valbourg.id(), changed, preview.digest());
        assertThat(everybody()).anySatisfy(person -> assertThat(person.post()).isEqualTo("Chef d’équipe"));
    }

    @Test
    void faultyLinesAreShownOneByOneAndTheOthersTaken() {
        var other = cast.person(cast.organisation().id(), OrganisationRole.MEMBER);
        var taken = people.addressee(other.id()).orElseThrow().email();
        var file = (HEADER
                        + "Mme;Kremer;;odile@x.fr;;;;\n"
                        + "Mme;Kremer;Odile;pas une adresse;;;;\n"
                        + "Dr;Weber;Paul;;;;;\n"
                        + "M.;Weber;Paul;" + taken + ";;;;\n"
                        + "M.;Bon;Jean;jean@" + domain + ";;;;\n"
                        + "M.;Bon;Jean;JEAN@" + domain + ";;;;\n"
                        + "M.;" + "x".repeat(90) + ";Jean;;;;;\n")
                .getBytes(StandardCharsets.UTF_8);
        var preview = lists.preview(admin, valbourg.id(), file);
        assertThat(preview.lines()).extracting(ListedPerson::number).containsExactly(2, 3, 4, 5, 6, 7, 8);
        assertThat(preview.lines())
                .extracting(ListedPerson::faults)
                .containsExactly(
                        List.of(Fault.NAME_MISSING),
                        List.of(Fault.EMAIL_INVALID),
                        List.of(Fault.HONORIFIC_UNKNOWN),
                        List.of(Fault.EMAIL_TAKEN),
                        List.of(),
                        List.of(Fault.TWICE),
                        List.of(Fault.TOO_LONG));
        assertThat(preview.faulty()).isEqualTo(6);
        lists.accept(admin, valbourg.id(), file, preview.digest());
        assertThat(everybody()).hasSize(2);
    }

    @Test
    void accountsThatChangedMeanwhileAreShownAgainFirst() {
        var preview = lists.preview(admin, valbourg.id(), list());
        people.create(admin, TestPeople.newPerson(valbourg.id(), "Jean", "Müller", null, OrganisationRole.MEMBER));
        assertThatThrownBy(() -> lists.accept(admin, valbourg.id(), list(), preview.digest()))
                .isInstanceOf(Problem.class)
                .hasMessage("list-changed");
        assertThat(everybody()).hasSize(2);
    }

    @Test
    void whoHasAnAccountElsewhereGetsOneMoreHat() {
        var email = "odile@" + domain;
        var known = people.create(
                cast.platformAdmin(),
                TestPeople.newPerson(cast.organisation().id(), "Odile", "Kremer", email, OrganisationRole.MEMBER));
        var preview = lists.preview(admin, valbourg.id(), list());
        assertThat(preview.lines().getFirst().notices()).containsExactly(Notice.ONE_MORE_HAT);
        lists.accept(admin, valbourg.id(), list(), preview.digest());
        assertThat(everybody()).extracting(RosterLine::id).contains(known.id());
    }

    @Test
    void homonymsWithoutAddressAreNotMixedUp() {
        people.create(admin, TestPeople.newPerson(valbourg.id(), "Jean", "Müller", null, OrganisationRole.MEMBER));
        people.create(admin, TestPeople.newPerson(valbourg.id(), "Jean", "Müller", null, OrganisationRole.MEMBER));
        assertThat(lists.preview(admin, valbourg.id(), list()).lines().get(1).faults())
                .containsExactly(Fault.AMBIGUOUS);
    }

    @Test
    void windowsFilesWithCommasReadAlike() {
        var file = "PRENOM,NOM,Courriel,Colonne inconnue\r\nÉlodie,Noël,elodie@" + domain + ",x\r\n";
        for (var encoding : List.of(Charset.forName("windows-1252"), StandardCharsets.UTF_8)) {
            var preview = lists.preview(admin, valbourg.id(), file.getBytes(encoding));
            assertThat(preview.lines().getFirst().givenName()).isEqualTo("Élodie");
            assertThat(preview.ignoredColumns()).containsExactly("Colonne inconnue");
        }
        var marked = ("\ufeff" + file).getBytes(StandardCharsets.UTF_8);
        assertThat(lists.preview(admin, valbourg.id(), marked).created()).isEqualTo(1);
    }

    @Test
    void anOpenDocumentTableReadsLikeACsv() throws IOException {
        var preview = lists.preview(admin, valbourg.id(), ods("""
                <table:table-row><table:table-cell><text:p>Nom</text:p></table:table-cell><table:table-cell><text:p>Prénom</text:p></table:table-cell>
                <table:table-cell><text:p>Téléphone</text:p></table:table-cell></table:table-row>
                <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
                <table:table-row><table:table-cell><text:p>Noël</text:p></table:table-cell>
                <table:table-cell><office:annotation><text:p>à vérifier</text:p></office:annotation><text:p>Élodie</text:p></table:table-cell>
                <table:table-cell office:value-type="float" office:value="387000001"><text:p>03 87 00 00 01</text:p></table:table-cell></table:table-row>
                <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
                """));
        assertThat(preview.lines()).hasSize(1);
        assertThat(preview.lines().getFirst()).satisfies(line -> {
            assertThat(line.number()).isEqualTo(5);
            assertThat(line.givenName()).isEqualTo("Élodie");
            assertThat(line.phone()).isEqualTo("03 87 00 00 01");
            assertThat(line.state()).isEqualTo(State.CREATED);
        });
    }

    @Test
    void aBombIsRefusedQuickly() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write("<a>".getBytes(StandardCharsets.UTF_8));
            for (int each = 0; each < 300; each++) {
                zip.write(" ".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8));
            }
        }
        unreadable(bytes.toByteArray());
    }

    @Test
    void entitiesFromOutsideAreNotRead() throws IOException {
        unreadable(raw("""
                <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY l "lol"><!ENTITY m "&l;&l;&l;&l;">]>
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
                <table:table><table:table-row><table:table-cell><text:p>&e;&m;</text:p></table:table-cell></table:table-row></table:table>
                </office:document-content>"""));
    }

    @Test
    void whatIsNoListIsSaidToBeNone() {
        unreadable(new byte[0]);
        unreadable("%PDF-1.7 \0\0".getBytes(StandardCharsets.UTF_8));
        unreadable("PK\3\4 not a zip at all".getBytes(StandardCharsets.ISO_8859_1));
        unreadable("une seule ligne sans colonne".getBytes(StandardCharsets.UTF_8));
        unreadable(HEADER.getBytes(StandardCharsets.UTF_8));
        var openQuote = ("Nom;Prénom\n\"" + "x".repeat(200_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(lists.preview(admin, valbourg.id(), openQuote).created()).isZero();
    }

    @Test
    void aListOfAHundredThousandLinesIsRefusedAtOnce() {
        var file = ("Nom;Prénom\n" + "Kremer;Odile\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        var begun = System.nanoTime();
        assertThatThrownBy(() -> lists.preview(admin, valbourg.id(), file))
                .isInstanceOf(Problem.class)
                .hasMessage("list-too-long");
        assertThat(System.nanoTime() - begun).isLessThan(2_000_000_000L);
    }

    @Test
    void onlyAdministratorsAddPeople() {
        var member =
                Actor.of(cast.person(valbourg.id(), OrganisationRole.MANAGER).id());
        assertThatThrownBy(() -> lists.preview(member, valbourg.id(), list()))
                .isInstanceOf(Problem.class)
                .hasMessage("forbidden");
        units.create(admin, valbourg.id(), new PlaceUnit("Voirie", null));
        assertThat(lists.preview(admin, valbourg.id(), list()).newUnits()).containsExactly("Accueil");
    }

    private void unreadable(byte[] file) {
        assertThatThrownBy(() -> lists.preview(admin, valbourg.id(), file))
                .isInstanceOf(Problem.class)
                .hasMessage("list-unreadable");
    }

    private static byte[] ods(String rows) throws IOException {
        return raw("""
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
                <office:body><office:spreadsheet><table:table table:name="Personnes">%s</table:table></office:spreadsheet></office:body>
                </office:document-content>""".formatted(rows));
    }

    private static byte[] raw(String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
