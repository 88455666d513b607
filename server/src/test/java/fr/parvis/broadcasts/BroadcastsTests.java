package fr.parvis.broadcasts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.StatementCounter;
import fr.parvis.TestPeople;
import fr.parvis.people.AffiliationKind;
import fr.parvis.people.ChangeHat;
import fr.parvis.people.OrganisationRole;
import fr.parvis.people.People;
import fr.parvis.platform.Actor;
import fr.parvis.spaces.AddMember;
import fr.parvis.spaces.Members;
import fr.parvis.spaces.OpenSpace;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.SpaceAccess;
import fr.parvis.spaces.SpaceType;
import fr.parvis.spaces.Spaces;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// One message reaches each person once, by the way they are reached.
@ParvisTest
class BroadcastsTests {
    @Autowired
    private Town town;

    @Autowired
    private TestPeople testPeople;

    @Autowired
    private People people;

    @Autowired
    private Spaces spaces;

    @Autowired
    private Members members;

    @Autowired
    private Broadcasts broadcasts;

    @Autowired
    private Sender sender;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private StatementCounter statements;

    private Town.Hall hall;

    @BeforeEach
    void open() {
        hall = town.hall();
    }

    private void tellAll() {
        town.tellAll(hall);
    }

    private static WriteBroadcast to(List<UUID> groups, List<UUID> units, List<UUID> persons) {
        return new WriteBroadcast("Eau coupée", "Jeudi.", false, null, false, groups, units, List.of(), persons);
    }

    @Test
    void eachPersonIsSentToOnceWhateverTheGroupsTheyAreIn() {
        var one = town.withMail(hall);
        var other = town.withMail(hall);
        var id = town.draft(
                hall,
                to(List.of(town.group(hall, one, other), town.group(hall, one)), List.of(), List.of(one, one, other)));
        assertThat(broadcasts.preview(hall.administrator(), id)).isEqualTo(new ChannelCounts(0, 2, 0, 0, 0));
    }

    @Test
    void nobodyFromElsewhereIsSentToWhateverIsAskedFor() {
        var elsewhere = town.hall();
        var stranger = town.withMail(elsewhere);
        var theirs = town.group(elsewhere, stranger);
        var id = town.draft(hall, to(List.of(theirs), List.of(), List.of(stranger)));
        assertThat(broadcasts.broadcast(hall.administrator(), id).targets()).isEmpty();
        assertThat(broadcasts.preview(hall.administrator(), id)).isEqualTo(new ChannelCounts(0, 0, 0, 0, 0));
        assertThatThrownBy(() -> broadcasts.send(hall.administrator(), id, new ChannelCounts(0, 0, 0, 0, 0)))
                .hasMessage("broadcast-to-nobody");
    }

    private List<String> channels(List<List<String>> people) {
        return people.stream()
                .map(one -> sql.sql("select broadcasts.channel(:push, :email, :phone, :sms, :belongs, :after)")
                        .param("email", one.get(0).isEmpty() ? null : one.get(0), java.sql.Types.VARCHAR)
                        .param("phone", one.get(1).isEmpty() ? null : one.get(1), java.sql.Types.VARCHAR)
                        .param("push", one.get(2).contains("p"))
                        .param("sms", one.get(2).contains("g"))
                        .param("belongs", one.get(2).contains("b"))
                        .param("after", one.get(3).isEmpty() ? null : one.get(3), java.sql.Types.VARCHAR)
                        .query(String.class)
                        .single())
                .toList();
    }

    @Test
    void theChannelIsTheFirstThatAPersonHas() {
        assertThat(channels(List.of(
                        List.of("a@b.fr", "06 39 98 41 01", "gb", ""),
                        List.of("", "06 39 98 41 01", "gb", ""),
                        List.of("", "06 39 98 41 01", "b", ""),
                        List.of("", "03 87 00 00 00", "gb", ""),
                        List.of("", "", "gb", ""),
                        List.of("", "", "g", ""),
                        List.of("a@b.fr", "06 39 98 41 01", "gb", "MAIL"),
                        List.of("a@b.fr", "", "gb", "MAIL"),
                        List.of("a@b.fr", "", "g", "MAIL"),
                        List.of("", "06 39 98 41 01", "gb", "SMS"),
                        List.of("", "", "gb", "LETTER"),
                        List.of("a@b.fr", "06 39 98 41 01", "pgb", ""),
                        List.of("a@b.fr", "06 39 98 41 01", "gb", "PUSH"),
                        List.of("", "06 39 98 41 01", "gb", "PUSH"),
                        List.of("", "", "gb", "PUSH"),
                        List.of("a@b.fr", "", "pb", "MAIL"))))
                .containsExactly(
                        "MAIL", "SMS", "LETTER", "LETTER", "LETTER", "PHONE", "SMS", "LETTER", "PHONE", "LETTER",
                        "PHONE", "PUSH", "MAIL", "SMS", "LETTER", "LETTER");
    }

    @Test
    void aMobileNumberIsOneThatGatewaysTake() {
        var numbers = List.of(
                "06 12 34 56 78",
                "+33 (0)7 12 34 56 78",
                "0033612345678",
                "06.90.12.34.56",
                "0692 12 34 56",
                "03 87 00 00 00",
                "12345",
                "+32 470 12 34 56");
        assertThat(numbers.stream()
                        .map(number -> String.valueOf(sql.sql("select coalesce(broadcasts.mobile(:number), '')")
                                .param("number", number)
                                .query(String.class)
                                .single())))
                .containsExactly(
                        "+33612345678", "+33712345678", "+33612345678", "+590690123456", "+262692123456", "", "", "");
    }

    @Test
    void whatWasShownIsWhatIsSentAndOnlyOnce() {
        town.withMail(hall);
        var id = town.draft(hall, Town.toEverybody("Eau coupée", "Jeudi."));
        var shown = broadcasts.preview(hall.administrator(), id);
        town.person(hall, null, null);
        assertThatThrownBy(() -> broadcasts.send(hall.administrator(), id, shown))
                .hasMessage("audience-changed");
        broadcasts.send(hall.administrator(), id, new ChannelCounts(0, 1, 0, 1, 0));
        assertThatThrownBy(() -> broadcasts.send(hall.administrator(), id, new ChannelCounts(0, 1, 0, 1, 0)))
                .hasMessage("broadcast-sent");
        assertThatThrownBy(() -> broadcasts.write(hall.administrator(), id, Town.toEverybody("Autre", "texte")))
                .hasMessage("broadcast-sent");
        assertThatThrownBy(() -> broadcasts.discard(hall.administrator(), id)).hasMessage("broadcast-sent");
    }

    @Test
    void whatIsNotCompleteIsNotSent() {
        town.withMail(hall);
        var id = town.draft(hall, Town.toEverybody("  ", "Jeudi."));
        assertThatThrownBy(() -> broadcasts.send(hall.administrator(), id, new ChannelCounts(0, 1, 0, 0, 0)))
                .hasMessage("broadcast-incomplete");
    }

    @Test
    void aNodeThatDiesInBetweenLosesNothingAndRepeatsNothing() {
        var title = "Coupure " + UUID.randomUUID();
        town.crowd(hall, 30);
        var id = town.sent(hall, Town.toEverybody(title, "Jeudi."));
        transaction.executeWithoutResult(dying -> {
            sender.tell();
            dying.setRollbackOnly();
        });
        tellAll();
        tellAll();
        assertThat(town.mailsWith(title)).isEqualTo(30);
        assertThat(sql.sql("select count(*) from activity.notice where address = :address and count = 1")
                        .param("address", "/diffusions/" + id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(30);
    }

    @Test
    void severalNodesTellEachPersonOnce() {
        var title = "Marché " + UUID.randomUUID();
        town.crowd(hall, 250);
        town.sent(hall, Town.toEverybody(title, "Samedi."));
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var all = IntStream.range(0, 4)
                    .mapToObj(_ -> CompletableFuture.runAsync(this::tellAll, nodes))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).join();
        }
        tellAll();
        assertThat(town.mailsWith(title)).isEqualTo(250);
    }

    @Test
    void sendingToTenThousandIsAsManyStatementsAsToOne() {
        town.withMail(hall);
        var few = town.draft(hall, Town.toEverybody("Un", "x"));
        var large = town.hall();
        town.crowd(large, 10_000);
        var many = town.draft(large, Town.toEverybody("Dix mille", "x"));
        var one = new ChannelCounts(0, 1, 0, 0, 0);
        var spent = statements.during(() -> broadcasts.send(hall.administrator(), few, one));
        var thousands = new ChannelCounts(0, 10_000, 0, 0, 0);
        assertThat(statements.during(() -> broadcasts.send(large.administrator(), many, thousands)))
                .isEqualTo(spent);
        sql.sql("delete from broadcasts.broadcast where id = :id")
                .param("id", many)
                .update();
    }

    @Test
    void whoeverLeftBeforeTheirTurnIsNotSentTo() {
        var email = Town.email();
        var leaving = town.person(hall, email, null);
        var id = town.draft(hall, Town.toEverybody("Départ", "x"));
        transaction.executeWithoutResult(_ -> {
            broadcasts.send(hall.administrator(), id, new ChannelCounts(0, 1, 0, 0, 0));
            people.leave(hall.administrator(), leaving, hall.organisationId());
        });
        tellAll();
        assertThat(sql.sql("select count(*) from mail.message where recipient = :email")
                        .param("email", email)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(broadcasts.broadcast(hall.administrator(), id).figures().people())
                .isZero();
    }

    @Test
    void aDraftIsItsAuthorsAndWhatWasSentIsForAllWhoMaySend() {
        town.withMail(hall);
        var manager = Actor.of(testPeople
                .person(hall.organisationId(), OrganisationRole.MANAGER)
                .id());
        var id = town.draft(hall, Town.toEverybody("Bulletin", "x"));
        assertThatThrownBy(() -> broadcasts.broadcast(manager, id)).hasMessage("not-found");
        assertThat(broadcasts.ofOrganisation(manager, hall.organisationId())).isEmpty();
        broadcasts.send(hall.administrator(), id, broadcasts.preview(hall.administrator(), id));
        assertThat(broadcasts.broadcast(manager, id).title()).isEqualTo("Bulletin");
        people.appoint(
                hall.administrator(),
                manager.personId(),
                hall.organisationId(),
                new ChangeHat(AffiliationKind.AGENT, null, OrganisationRole.MEMBER, List.of()));
        assertThatThrownBy(() -> broadcasts.broadcast(manager, id)).hasMessage("not-found");
        assertThatThrownBy(() -> broadcasts.ofOrganisation(manager, hall.organisationId()))
                .hasMessage("forbidden");
    }

    @Test
    void aSpacesBroadcastGoesToItsPeopleAndASecretSpaceIsNotNamed() {
        var member = town.withMail(hall);
        town.withMail(hall);
        var name = "Cession " + UUID.randomUUID();
        var space = spaces.open(
                hall.administrator(),
                new OpenSpace(
                        hall.organisationId(),
                        name,
                        SpaceType.EXECUTIVE,
                        null,
                        SpaceAccess.SECRET,
                        null,
                        null,
                        null,
                        null));
        members.add(hall.administrator(), space.id(), List.of(AddMember.person(member, Role.READER)));
        assertThat(broadcasts
                        .choices(hall.administrator(), hall.organisationId())
                        .collectives())
                .extracting(BroadcastView.Target::name)
                .doesNotContain(name);
        var title = "Réunion " + UUID.randomUUID();
        var id = broadcasts.beginInSpace(hall.administrator(), space.id());
        broadcasts.write(hall.administrator(), id, Town.toEverybody(title, "Ce soir."));
        broadcasts.send(hall.administrator(), id, new ChannelCounts(0, 1, 0, 0, 0));
        tellAll();
        assertThat(sql.sql("select text_body || html_body from mail.message where subject = :title")
                        .param("title", title)
                        .query(String.class)
                        .single())
                .doesNotContain(name);
        assertThatThrownBy(() -> broadcasts.broadcast(Actor.of(member), id)).hasMessage("not-found");
        assertThat(sql.sql("select count(*) from activity.entry where space_id = :space and kind = 'broadcast.sent'")
                        .param("space", space.id())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void whatPeopleTypedBendsNoHeader() {
        var email = Town.email();
        town.person(hall, email, null);
        town.sent(hall, Town.toEverybody("Eau\r\nBcc: tous@ailleurs.example", "<script>alert(1)</script>\nSuite"));
        tellAll();
        var mail = sql.sql("select subject, html_body from mail.message where recipient = :email")
                .param("email", email)
                .query()
                .singleRow();
        assertThat(mail.get("subject")).isEqualTo("Eau Bcc: tous@ailleurs.example");
        assertThat(String.valueOf(mail.get("html_body"))).doesNotContain("<script>");
    }

    @Test
    void aLinkLeadsToParvisOnly() {
        for (var link :
                List.of("https://ailleurs.example/x", "//ailleurs.example", "javascript:alert(1)", "/\\ailleurs")) {
            assertThatThrownBy(() -> town.draft(hall, linking(link))).hasMessage("broadcast-link-elsewhere");
        }
        var id = town.draft(hall, linking("http://127.0.0.1/d/" + UUID.randomUUID()));
        assertThat(broadcasts.broadcast(hall.administrator(), id).link()).startsWith("/d/");
    }

    private static WriteBroadcast linking(String link) {
        return new WriteBroadcast("Lien", "x", false, link, true, List.of(), List.of(), List.of(), List.of());
    }
}
