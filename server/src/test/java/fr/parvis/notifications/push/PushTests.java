package fr.parvis.notifications.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.StatementCounter;
import fr.parvis.TestClock;
import fr.parvis.documents.Commission;
import fr.parvis.notifications.NotificationLevel;
import fr.parvis.notifications.levels.Levels;
import fr.parvis.notifications.mails.Happened;
import fr.parvis.notifications.mails.Postman;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Looked;
import fr.parvis.platform.PersonalNotice;
import fr.parvis.platform.PersonalNotice.Kind;
import fr.parvis.platform.PlatformSettings;
import fr.parvis.platform.SpaceNews;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// What people are told on their devices, and when.
@ParvisTest
class PushTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Postman postman;

    @Autowired
    private Pockets pockets;

    @Autowired
    private Devices devices;

    @Autowired
    private DeviceStore deviceStore;

    @Autowired
    private Eyes eyes;

    @Autowired
    private PushSender sender;

    @Autowired
    private Levels levels;

    @Autowired
    private PushTexts texts;

    @Autowired
    private PushService service;

    @Autowired
    private PushFacts facts;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private JsonMapper json;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private Commission.Room room;
    private Actor claire;
    private Actor odile;
    private UUID space;

    @BeforeEach
    void monday() {
        room = commission.room();
        claire = room.facilitator();
        odile = room.reader();
        space = room.space().id();
        postman.monday("10:00");
        pockets.settle();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private void writes(String address, Kind kind, String subject) {
        events.publishEvent(new Happened.Notice(
                kind,
                List.of(odile.personId()),
                claire.personId(),
                clock.instant(),
                space,
                subject,
                address,
                false,
                false));
    }

    @Test
    void whatIsMeantForSomebodyIsReadableToTheirDeviceAlone() throws GeneralSecurityException {
        var phone = pockets.phone(odile);
        assertThat(phone.came()).hasSize(1);
        assertThat(phone.browser
                        .read(phone.came().getFirst().body())
                        .get("title")
                        .asString())
                .isEqualTo("Cet appareil vous préviendra");
        writes("/messages/abc?m=4", Kind.MENTION, "Bulletin n° 42");
        pockets.settle();
        var came = phone.came().getLast();
        assertThat(new String(came.body(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Bulletin");
        assertThat(came.header("Content-Encoding")).isEqualTo("aes128gcm");
        assertThat(came.header("Urgency")).isEqualTo("high");
        assertThat(came.header("Ttl")).isBetween("10000", "14400");
        assertThat(came.header("Topic")).matches("[\\w-]{24}");
        var shown = phone.shows().getFirst();
        assertThat(shown.get("title").asString()).endsWith("vous cite dans «\u00a0Bulletin n° 42\u00a0»");
        assertThat(shown.get("body").asString()).isEqualTo(room.space().name() + " · Vous êtes cité.");
        assertThat(shown.get("url").asString()).isEqualTo("/messages/abc?m=4");
        assertThat(shown.get("place").asString()).isEqualTo("/messages/abc");
        assertThat(shown.get("unread").asInt()).isEqualTo(1);
        assertThat(shown.get("open").get(0).asString()).isEqualTo("/messages/abc");
    }

    @Test
    void aPushProvesWhichInstallationItIsOf() throws GeneralSecurityException {
        var phone = pockets.phone(odile);
        var claims = Browser.claims(phone.came().getFirst().header("Authorization"));
        assertThat(claims.get("aud").asString()).isEqualTo(pockets.service().origin());
        assertThat(claims.get("exp").asLong() - clock.instant().getEpochSecond())
                .isBetween(3600L, 86_400L);
        assertThat(claims.get("sub").asString()).startsWith("mailto:");
        assertThat(phone.came().getFirst().header("Authorization"))
                .endsWith(", k=" + devices.mine(phone.person).publicKey());
    }

    @Test
    void allNodesHaveTheSameKey(@Autowired PushKeyStore store, @Autowired PlatformSettings settings) {
        assertThat(new Vapid(store, settings, json, clock).publicKey())
                .isEqualTo(new Vapid(store, settings, json, clock).publicKey());
    }

    @Test
    void aBurstIsOnePushForEachConversation() {
        var phone = pockets.phone(odile);
        for (int each = 0; each < 3; each++) {
            writes("/messages/direct?m=" + each, Kind.DIRECT_MESSAGE, "Claire");
        }
        writes("/messages/autre", Kind.DIRECT_MESSAGE, "Claire");
        pockets.settle();
        assertThat(phone.titles()).hasSize(2).anyMatch(title -> title.endsWith("vous a écrit 3 messages"));
        writes("/messages/direct?m=9", Kind.DIRECT_MESSAGE, "Claire");
        pockets.settle();
        assertThat(phone.titles()).hasSize(3).last().asString().endsWith("vous a écrit 4 messages");
        var topics = phone.came().stream().map(one -> one.header("Topic")).distinct();
        assertThat(topics).hasSize(3);
    }

    @Test
    void whatWasReadMeanwhileIsNotPushed() {
        var phone = pockets.phone(odile);
        postman.mention(claire, space, "Bulletin", odile);
        postman.reads(odile);
        pockets.settle();
        assertThat(phone.shows()).isEmpty();
    }

    @Test
    void whoHasParvisBeforeTheirEyesIsToldOnceTheyLeaveWhatTheyHaveNotRead() {
        var phone = pockets.phone(odile);
        postman.mention(claire, space, "Bulletin", odile);
        events.publishEvent(new Looked(odile.personId()));
        eyes.writeDown();
        pockets.settle();
        assertThat(phone.shows()).isEmpty();
        clock.advance(Duration.ofMinutes(2));
        pockets.settle();
        assertThat(phone.titles()).hasSize(1);
    }

    @Test
    void whatComesAtNightOrOnADayOffIsNotPushedLater() {
        postman.set(clock.instant().plus(Duration.ofHours(12)));
        var phone = pockets.phone(odile);
        postman.mention(claire, space, "La nuit", odile);
        pockets.settle();
        clock.advance(Duration.ofHours(10));
        pockets.settle();
        assertThat(phone.shows()).isEmpty();
        clock.advance(Duration.ofDays(4));
        postman.mention(claire, space, "Samedi", odile);
        pockets.settle();
        assertThat(phone.shows()).isEmpty();
        postman.notice(Kind.NOTICE, claire, space, "Convocation", true, false, odile);
        pockets.settle();
        assertThat(phone.titles()).singleElement().asString().contains("Convocation");
    }

    @Test
    void aSpaceInSilenceOrInSummaryPushesNothing() {
        var phone = pockets.phone(odile);
        for (var level : List.of(NotificationLevel.SILENT, NotificationLevel.DIGEST)) {
            levels.choose(odile, space, level);
            postman.mention(claire, space, "Bulletin", odile);
            postman.news(SpaceNews.Kind.MESSAGE, claire, space, UUID.randomUUID(), "La fête");
            pockets.settle();
        }
        assertThat(phone.shows()).isEmpty();
        postman.mention(claire, null, "Hors des espaces", odile);
        pockets.settle();
        assertThat(phone.titles()).hasSize(1);
    }

    @Test
    void whoWantsEverythingIsToldTheNewsFoldedAndNoVersions() {
        var phone = pockets.phone(odile);
        var thing = UUID.randomUUID();
        postman.news(SpaceNews.Kind.MESSAGE, claire, space, thing, "La fête");
        pockets.settle();
        assertThat(phone.shows()).isEmpty();
        levels.choose(odile, space, NotificationLevel.ALL);
        postman.news(SpaceNews.Kind.MESSAGE, claire, space, thing, "La fête");
        postman.news(SpaceNews.Kind.MESSAGE, claire, space, thing, "La fête");
        pockets.settle();
        assertThat(phone.titles())
                .singleElement()
                .asString()
                .startsWith("«\u00a0La fête\u00a0»")
                .contains("2 messages");
        assertThat(phone.came().getLast().header("Urgency")).isEqualTo("low");
        postman.news(SpaceNews.Kind.VERSION, claire, space, thing, "La fête");
        pockets.settle();
        assertThat(phone.shows()).hasSize(1);
    }

    @Test
    void ofASecretSpaceNothingIsNamed() {
        var phone = pockets.phone(odile);
        sql.sql("update spaces.space set access = 'SECRET' where id = :space")
                .param("space", space)
                .update();
        postman.mention(claire, space, "Le recours", odile);
        pockets.settle();
        assertThat(phone.shows().getFirst().toString())
                .contains("Une chose vous attend dans Parvis", "Ouvrez Parvis pour savoir")
                .doesNotContain("recours", room.space().name());
    }

    @Test
    void ofADocumentThatHoldsPersonalDataNothingIsNamed() {
        var phone = pockets.phone(odile);
        sql.sql(
                        "insert into documents.personal_data (entry_id, keep_until, labelled_at) values (:root, current_date, now())")
                .param("root", room.root())
                .update();
        writes("/d/" + room.root(), Kind.COMMENT, "Arrêt de travail");
        pockets.settle();
        assertThat(phone.titles()).containsExactly("Une chose vous attend dans Parvis");
    }

    @Test
    void aDeviceThatIsNoMoreIsForgotten() {
        var phone = pockets.phone(odile);
        phone.answers(410);
        postman.mention(claire, space, "Un", odile);
        pockets.settle();
        assertThat(devices.mine(phone.person).devices()).isEmpty();
        postman.mention(claire, space, "Deux", odile);
        pockets.settle();
        assertThat(phone.shows()).hasSize(1);
    }

    @Test
    void aPushServiceThatWantsToBeLeftAloneIs() {
        var phone = pockets.phone(odile);
        phone.answers(429);
        postman.mention(claire, space, "Un", odile);
        pockets.settle();
        clock.advance(Duration.ofMinutes(5));
        pockets.bring();
        assertThat(phone.shows()).hasSize(1);
        phone.answers(201);
        clock.advance(Duration.ofMinutes(6));
        pockets.bring();
        assertThat(phone.shows()).hasSize(2);
        clock.advance(Duration.ofMinutes(30));
        pockets.bring();
        assertThat(phone.shows()).hasSize(2);
    }

    @Test
    void aPushServiceInTroubleIsNotAskedForEver() {
        var phone = pockets.phone(odile);
        phone.answers(503);
        postman.mention(claire, space, "Un", odile);
        pockets.settle();
        for (int each = 0; each < 30; each++) {
            clock.advance(Duration.ofMinutes(5));
            pockets.bring();
        }
        assertThat(phone.shows()).hasSizeBetween(4, 6);
        assertThat(devices.mine(phone.person).devices()).hasSize(1);
    }

    /// What a node takes, of what is theirs.
    private List<PushStore.Push> claimed() {
        return sender.claim().stream()
                .filter(push -> push.personId().equals(odile.personId()))
                .toList();
    }

    @Test
    void whatANodeTookAndDiedWithIsBroughtByAnother() {
        var phone = pockets.phone(odile);
        postman.mention(claire, space, "Un", odile);
        pockets.think();
        assertThat(claimed()).hasSize(1);
        pockets.bring();
        assertThat(phone.shows()).isEmpty();
        clock.advance(PushSender.LEASE.plusSeconds(1));
        pockets.bring();
        pockets.bring();
        assertThat(phone.shows()).hasSize(1);
    }

    @Test
    void whatANodeBroughtAndDiedWithReplacesItself() {
        var phone = pockets.phone(odile);
        postman.mention(claire, space, "Un", odile);
        pockets.think();
        var dying = claimed().getFirst();
        var text = json.writeValueAsBytes(
                texts.of(dying, clock.instant().minusSeconds(60)).orElseThrow().text());
        service.send(dying, text, Duration.ofHours(1), PushService.Urgency.HIGH);
        clock.advance(PushSender.LEASE.plusSeconds(1));
        pockets.bring();
        assertThat(phone.shows()).hasSize(2);
        assertThat(phone.shows().get(0)).isEqualTo(phone.shows().get(1));
        assertThat(phone.came().get(1).header("Topic"))
                .isEqualTo(phone.came().get(2).header("Topic"));
    }

    @Test
    void whatHappensWhileAPushIsUnderWayIsTold() {
        var phone = pockets.phone(odile);
        writes("/messages/abc", Kind.DIRECT_MESSAGE, "Claire");
        pockets.think();
        var underWay = claimed().getFirst();
        writes("/messages/abc", Kind.DIRECT_MESSAGE, "Claire");
        pockets.think();
        sender.bring(underWay);
        pockets.bring();
        assertThat(phone.titles()).hasSize(2).last().asString().contains("2 messages");
    }

    @Test
    void whoIsSignedOutThereIsToldNothingThere() {
        var phone = pockets.phone(odile);
        postman.mention(claire, space, "Un", odile);
        pockets.think();
        sql.sql("update people.session set revoked_at = :at where id = :session")
                .param("at", Timestamp.from(clock.instant()))
                .param("session", phone.person.sessionId())
                .update();
        pockets.bring();
        pockets.settle();
        assertThat(phone.shows()).isEmpty();
        deviceStore.deleteSignedOut();
        assertThat(known(phone)).isZero();
        devices.renew(pockets.signsIn(odile), new RenewDevice(phone.endpoint(), null));
        assertThat(known(phone)).isZero();
    }

    @Test
    void whoseSessionIsOverIsToldAgainOnceTheySignInThereAgain() {
        var phone = pockets.phone(odile);
        clock.advance(Duration.ofDays(35));
        deviceStore.deleteSignedOut();
        postman.mention(claire, space, "Un", odile);
        pockets.settle();
        assertThat(phone.shows()).isEmpty();
        var back = pockets.signsIn(odile);
        devices.renew(back, new RenewDevice(phone.endpoint(), null));
        assertThat(devices.mine(back).devices()).singleElement().matches(DeviceView::here);
        postman.mention(claire, space, "Deux", odile);
        pockets.settle();
        assertThat(phone.titles()).hasSize(1);
    }

    @Test
    void whoseAccountIsClosedIsToldNothing() {
        var phone = pockets.phone(odile);
        postman.mention(claire, null, "Un", odile);
        pockets.think();
        sql.sql("update people.person set closed_at = :at where id = :person")
                .param("at", Timestamp.from(clock.instant()))
                .param("person", odile.personId())
                .update();
        pockets.settle();
        assertThat(phone.shows()).isEmpty();
    }

    @Test
    void aBrowserIsOfWhoUsedItLast() {
        var phone = pockets.phone(odile);
        var other = pockets.signsIn(claire);
        devices.register(other, phone.described(), null);
        assertThat(devices.mine(phone.person).devices()).isEmpty();
        assertThat(devices.mine(other).devices()).hasSize(1);
        postman.mention(claire, space, "Un", odile);
        pockets.settle();
        assertThat(phone.shows()).isEmpty();
    }

    @Test
    void nothingIsHandedOverInside() {
        var phone = pockets.phone(odile);
        for (var refused : List.of(
                "http://push.example/1",
                "http://localhost:1/1",
                "https://somebody@push.example/1",
                "https://push.example:8443/1",
                "file:///etc/passwd",
                "push.example")) {
            assertThatThrownBy(() -> devices.register(phone.person, keysOf(phone, refused), null))
                    .as(refused)
                    .hasMessage("device-unusable");
        }
        for (var inside :
                List.of("https://10.0.0.1/1", "https://169.254.169.254/1", "https://[::1]/1", "https://localhost/1")) {
            var elsewhere = pockets.signsIn(odile);
            devices.register(elsewhere, keysOf(phone, inside), null);
            pockets.bring();
            assertThat(devices.mine(elsewhere).devices()).as(inside).noneMatch(DeviceView::here);
        }
    }

    private static RegisterDevice keysOf(Pockets.Phone phone, String endpoint) {
        return new RegisterDevice(endpoint, phone.browser.p256dh(), phone.browser.auth());
    }

    @Test
    void keysThatAreNoneAreRefused() {
        var phone = pockets.phone(odile);
        for (var wrong : List.of("AAAA", "%%%", "B".repeat(87))) {
            assertThatThrownBy(() -> devices.register(
                            phone.person, new RegisterDevice(phone.endpoint(), wrong, phone.browser.auth()), null))
                    .hasMessage("device-unusable");
        }
        assertThatThrownBy(() -> devices.register(
                        phone.person, new RegisterDevice(phone.endpoint(), phone.browser.p256dh(), "AAAA"), null))
                .hasMessage("device-unusable");
    }

    @Test
    void aPersonHasTwentyDevicesAtMostAndRemovesTheirOwnAlone() {
        var first = pockets.phone(odile);
        var last = first;
        for (int each = 0; each < 20; each++) {
            last = pockets.phone(odile);
        }
        var mine = devices.mine(last.person).devices();
        assertThat(mine).hasSize(20);
        assertThat(known(first)).isZero();
        assertThatThrownBy(() -> devices.remove(claire, mine.getFirst().id())).hasMessage("not-found");
        devices.remove(odile, mine.getFirst().id());
        assertThat(known(last)).isZero();
    }

    private int known(Pockets.Phone phone) {
        return sql.sql("select count(*) from notifications.device where endpoint = :endpoint")
                .param("endpoint", phone.endpoint())
                .query(Integer.class)
                .single();
    }

    @Test
    void ringingForManyIsAsManyStatementsAsForOne() {
        pockets.phone(odile);
        var crowd = Stream.generate(UUID::randomUUID).limit(PersonalNotice.MANY).toList();
        var one = statements.during(() -> facts.keep(notice(List.of(odile.personId()))));
        assertThat(statements.during(() -> facts.keep(notice(crowd)))).isEqualTo(one);
    }

    private Happened.Notice notice(List<UUID> people) {
        return new Happened.Notice(
                Kind.NOTICE, people, claire.personId(), clock.instant(), space, "Tous", "/d/x", false, false);
    }
}
