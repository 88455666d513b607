package fr.parvis.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.calls.Call.State;
import fr.parvis.calls.CallView.LabelView;
import fr.parvis.calls.entries.CallEntries;
import fr.parvis.calls.entries.EnterCall;
import fr.parvis.calls.entries.OwnEntryView.Standing;
import fr.parvis.calls.entries.PictureDelivery;
import fr.parvis.calls.entries.Pictures;
import fr.parvis.calls.jury.AnnounceWinners;
import fr.parvis.calls.jury.CallEntryView;
import fr.parvis.calls.jury.Juries;
import fr.parvis.documents.Commission;
import fr.parvis.files.Blobs;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.platform.ProblemType;
import fr.parvis.spaces.SpaceTool;
import fr.parvis.spaces.Spaces;
import fr.parvis.visitors.Passers;
import fr.parvis.visitors.VisitProblem;
import fr.parvis.visitors.Work;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A contest, from its rules to its winners' page and to the day on which the rest goes.
@ParvisTest
class CallsTests {
    private static final String PLACE = "47.1234 N 6.5678 E";

    @Autowired
    private Commission commission;

    @Autowired
    private OpenCalls calls;

    @Autowired
    private CallEntries entries;

    @Autowired
    private Pictures pictures;

    @Autowired
    private Juries juries;

    @Autowired
    private PictureDelivery delivery;

    @Autowired
    private CallsToday today;

    @Autowired
    private Blobs blobs;

    @Autowired
    private Passers passers;

    @Autowired
    private Spaces spaces;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private Actor facilitator;
    private Actor juror;
    private Actor reader;
    private UUID space;
    private String email;

    @BeforeEach
    void gather() {
        var room = commission.room();
        facilitator = room.facilitator();
        juror = room.contributor();
        reader = room.reader();
        space = room.space().id();
        spaces.use(facilitator, space, SpaceTool.CALLS, true);
        email = "paule-" + UUID.randomUUID() + "@courriel.example";
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    private static void refused(ProblemType type, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
    }

    private WriteCall contest(int perPerson) {
        var day = LocalDate.now();
        return new WriteCall(
                "Concours photo : l’eau",
                "# Qui participe\nTout le monde.\n- une photo",
                day,
                day.plusDays(10),
                day.plusDays(40),
                perPerson,
                1,
                2,
                List.of("Qualité", "Originalité"),
                List.of("Je suis l’auteur."),
                List.of(juror.personId(), reader.personId()));
    }

    private CallView published(int perPerson) {
        var id = calls.open(facilitator, space, contest(perPerson));
        calls.publish(facilitator, id);
        return calls.call(facilitator, id);
    }

    private EnterCall entry(CallView call, String title, Work work) {
        var consents = call.consents().stream().map(LabelView::id).toList();
        return new EnterCall("Paule Essai", email, title, "Un matin.", consents, work);
    }

    private String begun(CallView call, String title) {
        return entries.enter(
                        call.code(),
                        entry(call, title, passers.work()),
                        UUID.randomUUID().toString())
                .text();
    }

    /// Sent, and not yet confirmed.
    private String sent(CallView call, String title) throws IOException {
        var draft = begun(call, title);
        pictures.add(draft, new ByteArrayInputStream(photograph()));
        entries.send(draft);
        return link();
    }

    private UUID confirmed(CallView call, String title) throws IOException {
        var number = entries.prove(sent(call, title)).number();
        return juries.entries(facilitator, call.id()).stream()
                .filter(one -> Integer.valueOf(one.number()).equals(number))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> mails() {
        return sql.sql("select text_body from mail.message where recipient = :to order by id")
                .param("to", email)
                .query(String.class)
                .list();
    }

    private String link() {
        var body = mails().getLast();
        var start = body.indexOf("/participer/suivi#") + "/participer/suivi#".length();
        return body.substring(start, start + 43);
    }

    /// A photograph that says where it was taken.
    private static byte[] photograph() throws IOException {
        var image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        image.setRGB(7, 7, (int) System.nanoTime());
        var drawn = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", drawn);
        var plain = drawn.toByteArray();
        var said = ("Exif\0\0" + PLACE).getBytes(StandardCharsets.ISO_8859_1);
        var whole = new ByteArrayOutputStream();
        whole.write(plain, 0, 2);
        whole.write(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (said.length + 2)});
        whole.write(said);
        whole.write(plain, 2, plain.length - 2);
        return whole.toByteArray();
    }

    private void score(Actor who, CallView call, UUID entry, int quality, int originality) {
        juries.score(who, call.id(), entry, call.criteria().get(0).id(), quality);
        juries.score(who, call.id(), entry, call.criteria().get(1).id(), originality);
    }

    @Test
    void aDraftIsSeenByWhoRunsItAndAPublishedCallChangesNoMore() {
        var id = calls.open(facilitator, space, contest(1));
        var code = calls.call(facilitator, id).code();
        assertThat(code).startsWith("concours-photo-l-eau-");
        refused(PlatformProblem.NOT_FOUND, () -> calls.call(reader, id));
        refused(PlatformProblem.NOT_FOUND, () -> entries.look(code));
        refused(PlatformProblem.FORBIDDEN, () -> calls.open(reader, space, contest(1)));
        calls.change(facilitator, id, contest(2));
        calls.publish(facilitator, id);
        assertThat(entries.look(code).open()).isTrue();
        assertThat(calls.call(reader, id).perPerson()).isEqualTo(2);
        refused(CallProblem.CALL_NOT_NOW, () -> calls.change(facilitator, id, contest(3)));
        refused(PlatformProblem.FORBIDDEN, () -> calls.close(reader, id));
    }

    @Test
    void anEntryCountsOnceItsAddressIsProvedAndIsReadByItsNumber() throws IOException {
        var call = published(2);
        var token = sent(call, "Le lavoir");
        assertThat(calls.call(facilitator, call.id()).entries()).isZero();
        assertThat(calls.call(facilitator, call.id()).unproved()).isEqualTo(1);
        assertThat(entries.follow(token).standing()).isEqualTo(Standing.UNPROVED);
        var own = entries.prove(token);
        assertThat(own.number()).isEqualTo(1);
        assertThat(entries.prove(token).number()).isEqualTo(1);
        for (var who : List.of(juror, facilitator)) {
            var shown = juries.entries(who, call.id()).getFirst();
            assertThat(shown.title()).isEqualTo("Le lavoir");
            assertThat(shown.author()).isNull();
            assertThat(shown.email()).isNull();
        }
        var other = commission.room().reader();
        refused(PlatformProblem.NOT_FOUND, () -> juries.entries(other, call.id()));
        assertThat(mails().getFirst()).doesNotContain("Le lavoir").doesNotContain("Paule");
    }

    @Test
    void aPhotographIsKeptWithoutItsPlaceAndWhatIsNoneIsRefused() throws IOException {
        var call = published(1);
        var draft = begun(call, "Le lavoir");
        refused(CallProblem.PICTURE_UNREADABLE, () -> pictures.add(draft, stream("<svg onload=alert(1)>")));
        refused(CallProblem.PICTURE_UNREADABLE, () -> pictures.add(draft, stream("\u00ff\u00d8\u00ff\u00e0 rien")));
        refused(
                CallProblem.PICTURE_TOO_LARGE,
                () -> pictures.add(draft, new ByteArrayInputStream(new byte[2 * 1024 * 1024 + 1])));
        refused(CallProblem.PICTURE_MISSING, () -> entries.send(draft));
        assertThat(new String(photograph(), StandardCharsets.ISO_8859_1)).contains(PLACE);
        pictures.add(draft, new ByteArrayInputStream(photograph()));
        refused(CallProblem.PICTURES_MOST, () -> pictures.add(draft, new ByteArrayInputStream(photograph())));
        entries.send(draft);
        refused(VisitProblem.VISIT_OVER, () -> pictures.add(draft, new ByteArrayInputStream(photograph())));
        entries.prove(link());
        calls.close(facilitator, call.id());
        var picture = juries.entries(juror, call.id()).getFirst().pictures().getFirst();
        refused(CallProblem.CALL_NOT_NOW, () -> delivery.original(facilitator, call.id(), picture.id()));
        juries.judge(facilitator, call.id());
        refused(PlatformProblem.FORBIDDEN, () -> delivery.original(juror, call.id(), picture.id()));
        try (var content = blobs.open(
                delivery.original(facilitator, call.id(), picture.id()).hash())) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain(PLACE)
                    .startsWith("\u00ff\u00d8");
        }
    }

    @Test
    void whoTriesPhotographsWithoutEndIsTurnedAway() throws IOException {
        var call = published(1);
        var draft = begun(call, "Le lavoir");
        refused(CallProblem.PICTURE_UNREADABLE, () -> pictures.add(draft, stream("rien")));
        assertThat(sql.sql("update calls.entry set tries = 30 where call_id = ? and tries = 1")
                        .param(call.id())
                        .update())
                .isEqualTo(1);
        refused(CallProblem.PICTURE_TRIES, () -> pictures.add(draft, new ByteArrayInputStream(photograph())));
    }

    @Test
    void criteriaThatNobodyWouldScoreAreNotPublished() {
        var it = contest(1);
        var id = calls.open(
                facilitator,
                space,
                new WriteCall(
                        it.title(),
                        it.rules(),
                        it.fromOn(),
                        it.untilOn(),
                        it.eraseOn(),
                        it.perPerson(),
                        it.pictures(),
                        it.megabytes(),
                        it.criteria(),
                        it.consents(),
                        List.of()));
        refused(CallProblem.CALL_NO_JURY, () -> calls.publish(facilitator, id));
    }

    @Test
    void aJuryHasAWeekBeforeTheRestGoes() {
        var it = contest(1);
        var hurried = new WriteCall(
                it.title(),
                it.rules(),
                it.fromOn(),
                it.untilOn(),
                it.untilOn().plusDays(6),
                it.perPerson(),
                it.pictures(),
                it.megabytes(),
                it.criteria(),
                it.consents(),
                it.jurorIds());
        refused(CallProblem.CALL_ERASE_SOON, () -> calls.open(facilitator, space, hurried));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void programsAreRefused() throws IOException {
        var call = published(1);
        var work = passers.work();
        var filled = new Work(work.challenge(), work.nonce(), "http://spam.example");
        refused(VisitProblem.WORK_REFUSED, () -> entries.enter(call.code(), entry(call, "A", filled), "192.0.2.1"));
        var wrong = new Work(work.challenge() + "A", work.nonce(), null);
        refused(VisitProblem.WORK_REFUSED, () -> entries.enter(call.code(), entry(call, "A", wrong), "192.0.2.1"));
        entries.enter(call.code(), entry(call, "A", work), "192.0.2.1");
        refused(VisitProblem.WORK_REFUSED, () -> entries.enter(call.code(), entry(call, "B", work), "192.0.2.1"));
        var late = passers.work();
        clock.advance(Duration.ofHours(4));
        refused(VisitProblem.WORK_REFUSED, () -> entries.enter(call.code(), entry(call, "C", late), "192.0.2.1"));
        for (var each = 0; each < 4; each++) {
            begun(call, "Encore");
        }
        refused(VisitProblem.VISITS_BUSY, () -> begun(call, "Trop"));
        var none = new EnterCall("Paule", email, "D", "", List.of(), passers.work());
        refused(CallProblem.CONSENT_MISSING, () -> entries.enter(call.code(), none, "192.0.2.1"));
    }

    @Test
    void noMoreThanWasPromisedIsConfirmedAndWhatIsTakenBackMakesRoom() throws IOException {
        var call = published(1);
        var first = sent(call, "Le lavoir");
        var second = sent(call, "Le pont");
        entries.prove(first);
        refused(CallProblem.ENTRIES_MOST, () -> entries.prove(second));
        entries.withdraw(first);
        refused(VisitProblem.VISIT_OVER, () -> entries.follow(first));
        assertThat(entries.prove(second).standing()).isEqualTo(Standing.RECEIVED);
        assertThat(juries.entries(facilitator, call.id()))
                .extracting(CallEntryView::title)
                .containsExactly("Le pont");
    }

    @Test
    void whatNobodyProvesGoes() throws IOException {
        var call = published(2);
        var token = sent(call, "Le lavoir");
        begun(call, "Jamais envoyé");
        clock.advance(Duration.ofHours(4));
        passers.endDue();
        assertThat(calls.call(facilitator, call.id()).unproved()).isEqualTo(1);
        clock.advance(Duration.ofDays(2));
        passers.endDue();
        assertThat(calls.call(facilitator, call.id()).unproved()).isZero();
        refused(VisitProblem.VISIT_OVER, () -> entries.prove(token));
        assertThat(left(email)).isZero();
    }

    private int left(String address) {
        return sql.sql("select count(*) from visitors.visit where email = ?")
                .param(address)
                .query(Integer.class)
                .single();
    }

    @Test
    void theJuryScoresAloneAndWhoRunsItReadsTheRankingOnceItIsClosed() throws IOException {
        var call = published(3);
        var lavoir = confirmed(call, "Le lavoir");
        var pont = confirmed(call, "Le pont");
        var gare = confirmed(call, "La gare");
        refused(CallProblem.CALL_NOT_NOW, () -> score(juror, call, lavoir, 5, 5));
        calls.close(facilitator, call.id());
        assertThat(today.today(juror)).anyMatch(item -> item.kind().equals("calls-to-score") && item.count() == 3);
        score(juror, call, lavoir, 5, 3);
        score(juror, call, lavoir, 5, 4);
        score(juror, call, pont, 4, 4);
        score(reader, call, lavoir, 4, 4);
        score(reader, call, pont, 5, 4);
        refused(PlatformProblem.FORBIDDEN, () -> score(facilitator, call, lavoir, 1, 1));
        assertThat(juries.entries(reader, call.id()).getFirst().mine())
                .extracting(CallEntryView.ScoreView::points)
                .containsExactlyInAnyOrder(4, 4);
        assertThat(juries.entries(facilitator, call.id()))
                .allMatch(one -> one.result() == null
                        && one.author() == null
                        && one.mine().isEmpty());
        juries.setAside(facilitator, call.id(), gare, "Hors de la commune");
        assertThat(mails().getLast()).contains("Hors de la commune");
        juries.takeIn(facilitator, call.id(), gare);
        assertThat(mails().getLast()).contains("de nouveau présentée au jury");
        assertThat(juries.entries(juror, call.id())).allMatch(one -> one.aside() == null);
        juries.setAside(facilitator, call.id(), gare, "Hors de la commune");
        refused(PlatformProblem.FORBIDDEN, () -> juries.judge(juror, call.id()));
        juries.judge(facilitator, call.id());
        refused(CallProblem.CALL_NOT_NOW, () -> score(juror, call, pont, 1, 1));
        var ranked = juries.entries(facilitator, call.id());
        assertThat(ranked.getFirst().author()).isEqualTo("Paule Essai");
        assertThat(ranked).extracting(CallEntryView::id).containsExactly(lavoir, pont, gare);
        assertThat(ranked.get(0).result()).satisfies(result -> {
            assertThat(result.rank()).isEqualTo(1);
            assertThat(result.tied()).isTrue();
            assertThat(result.mean()).isEqualTo(4.25);
            assertThat(result.scorers()).isEqualTo(2);
        });
        assertThat(ranked.get(1).result())
                .satisfies(result -> assertThat(result.rank()).isEqualTo(1));
        assertThat(ranked.get(2).result()).isNull();
        assertThat(juries.entries(juror, call.id())).allMatch(one -> one.author() == null && one.result() == null);
    }

    @Test
    void theWinnersArePublishedAndTheRestGoesOnThePromisedDay() throws IOException {
        var call = published(2);
        var lavoir = confirmed(call, "Le lavoir");
        var pont = confirmed(call, "Le pont");
        var lost = link();
        calls.close(facilitator, call.id());
        juries.judge(facilitator, call.id());
        assertThat(entries.look(call.code()).winners()).isEmpty();
        var won = new AnnounceWinners(List.of(new AnnounceWinners.Winner(lavoir, "1er prix")));
        var picture = juries.entries(facilitator, call.id()).stream()
                .filter(one -> one.id().equals(lavoir))
                .findFirst()
                .orElseThrow()
                .pictures()
                .getFirst()
                .id();
        refused(PlatformProblem.NOT_FOUND, () -> entries.winning(call.code(), picture));
        juries.announce(facilitator, call.id(), won);
        var shown = entries.look(call.code());
        assertThat(shown.state()).isEqualTo(State.ANNOUNCED);
        assertThat(shown.winners()).singleElement().satisfies(winner -> {
            assertThat(winner.author()).isEqualTo("Paule Essai");
            assertThat(winner.prize()).isEqualTo("1er prix");
        });
        assertThat(entries.winning(call.code(), picture).id()).isEqualTo(picture);
        assertThat(mails()).anyMatch(mail -> mail.contains("1er prix"));
        assertThat(entries.follow(lost).standing()).isEqualTo(Standing.NOT_WINNING);
        refused(CallProblem.CALL_NOT_NOW, () -> juries.announce(facilitator, call.id(), won));

        clock.advance(Duration.ofDays(42));
        passers.endDue();
        assertThat(left(email)).isZero();
        assertThat(mails()).as("because they say who took part").isEmpty();
        assertThat(entries.look(call.code()).winners()).hasSize(1);
        assertThat(entries.winning(call.code(), picture).id()).isEqualTo(picture);
        assertThat(juries.entries(facilitator, call.id()))
                .extracting(CallEntryView::id)
                .containsExactly(lavoir)
                .doesNotContain(pont);
        assertThat(calls.call(facilitator, call.id()).erasedAt()).isNotNull();
        refused(VisitProblem.VISIT_OVER, () -> entries.follow(lost));
    }
}
