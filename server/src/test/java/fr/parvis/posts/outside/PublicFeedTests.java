package fr.parvis.posts.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.StatementCounter;
import fr.parvis.TestClock;
import fr.parvis.TestPeople;
import fr.parvis.documents.Commission;
import fr.parvis.documents.Deposits;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.platform.ProblemType;
import fr.parvis.posts.PostProblem;
import fr.parvis.posts.PostScene;
import fr.parvis.posts.Posts;
import fr.parvis.posts.PublicCopy;
import fr.parvis.spaces.AccessEntry;
import fr.parvis.spaces.Level;
import fr.parvis.spaces.Role;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.databind.json.JsonMapper;

/// What the public reads: what was approved as it is, and nothing else, ever.
@ParvisTest
class PublicFeedTests {
    private static final PublicCopy COPY = new PublicCopy("Marché de Noël samedi", null, null);

    @Autowired
    private Commission commission;

    @Autowired
    private PostScene scene;

    @Autowired
    private PublicApprovals approvals;

    @Autowired
    private Posts posts;

    @Autowired
    private Feeds feeds;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @Autowired
    private Deposits deposits;

    @Autowired
    private JdbcClient sql;

    private Commission.Room room;
    private Actor facilitator;
    private UUID space;
    private String slug;

    @BeforeEach
    void open() {
        room = commission.room();
        facilitator = room.facilitator();
        space = room.space().id();
        slug = sql.sql("select slug from organisations.organisation where id = :id")
                .param("id", room.organisationId())
                .query(String.class)
                .single();
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    private static void refused(ProblemType type, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
    }

    private ResponseEntity<byte[]> ask(String name, @Nullable String tag) {
        var request = people.stranger().get().uri("/flux/" + slug + "/" + name);
        return (tag == null ? request : request.header("If-None-Match", tag))
                .retrieve()
                .toEntity(byte[].class);
    }

    private String feed(String name) {
        var body = ask(name, null).getBody();
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }

    /// As it is read at that moment.
    private ApprovePublic seen(UUID id, boolean fromSecret) {
        var seen = Objects.requireNonNull(posts.post(facilitator, id).forPublic());
        return new ApprovePublic(seen.revision(), seen.pictureVersion(), fromSecret);
    }

    private void approve(Actor actor, UUID id, boolean fromSecret) {
        approvals.approve(actor, id, seen(id, fromSecret));
    }

    private static byte[] drawn(int width) throws IOException {
        var drawn = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, 2, BufferedImage.TYPE_INT_RGB), "png", drawn);
        return drawn.toByteArray();
    }

    private UUID picture(String name, byte[] drawn) {
        return deposits.deposit(facilitator, room.root(), name, new ByteArrayInputStream(drawn), null);
    }

    private int widthOf(UUID id) throws IOException {
        var sent = Objects.requireNonNull(ask(id + "/image", null).getBody());
        return ImageIO.read(new ByteArrayInputStream(sent)).getWidth();
    }

    private boolean told(String title) {
        var rss = feed("rss.xml").contains(title);
        assertThat(feed("feed.json").contains(title)).isEqualTo(rss);
        return rss;
    }

    @Test
    void nothingLeavesBeforeSomebodyApprovedItAsItIs() {
        var title = "Marché de Noël";
        var content = PostScene.forPublic(PostScene.saying(title, "Samedi."), COPY, null, null);
        var id = scene.publish(facilitator, space, content);
        assertThat(told(title)).isFalse();
        assertThat(feed("panneaux.txt")).isEmpty();
        refused(PlatformProblem.FORBIDDEN, () -> approve(room.contributor(), id, false));
        approve(facilitator, id, false);
        assertThat(told(title)).isTrue();
        assertThat(feed("panneaux.txt")).isEqualTo("Marché de Noël samedi\n");
        scene.again(facilitator, id, PostScene.forPublic(PostScene.saying(title, "Dimanche."), COPY, null, null));
        assertThat(told(title)).as("what says something else is approved anew").isFalse();
        approve(facilitator, id, false);
        assertThat(told("Dimanche.")).isTrue();
        approvals.takeBack(facilitator, id);
        assertThat(told(title)).isFalse();
        approve(facilitator, id, false);
        scene.withdraw(facilitator, id);
        assertThat(told(title)).isFalse();
    }

    @Test
    void anotherFacilitatorApprovesWhereThereIsOne() {
        var other = commission.inhabitant(room.organisationId(), "MEMBER");
        commission.join(room, other, Role.FACILITATOR);
        var id = scene.publish(
                facilitator, space, PostScene.forPublic(PostScene.saying("Fête", "Samedi."), COPY, null, null));
        refused(PlatformProblem.FORBIDDEN, () -> approve(facilitator, id, false));
        approve(other, id, false);
        assertThat(told("Fête")).isTrue();
    }

    @Test
    void whatIsOverOrArchivedIsGone() {
        var until = clock.instant().plus(Duration.ofHours(2));
        var id = scene.publish(
                facilitator, space, PostScene.forPublic(PostScene.saying("Fête", "Samedi."), COPY, until, null));
        approve(facilitator, id, false);
        assertThat(told("Fête")).isTrue();
        clock.advance(Duration.ofHours(3));
        assertThat(told("Fête")).isFalse();
        assertThat(feed("panneaux.json")).doesNotContain("samedi");
    }

    @Test
    void panelsShowATextOnItsDays() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
        var later = new PublicCopy("Bientôt", today.plusDays(2), today.plusDays(4));
        var id = scene.publish(
                facilitator, space, PostScene.forPublic(PostScene.saying("Fête", "Samedi."), later, null, null));
        approve(facilitator, id, false);
        assertThat(feed("panneaux.txt")).isEmpty();
        clock.advance(Duration.ofDays(3));
        assertThat(feed("panneaux.txt")).isEqualTo("Bientôt\n");
        clock.advance(Duration.ofDays(3));
        assertThat(feed("panneaux.txt")).isEmpty();
    }

    @Test
    void whatIsForSomeIsNotForThePublic() {
        var content = new fr.parvis.posts.WritePost(
                "Prime",
                List.of(),
                null,
                null,
                List.of(),
                List.of(AccessEntry.person(room.reader().personId(), Level.COMMENT)),
                null,
                null,
                null,
                COPY);
        refused(PostProblem.TARGETED_NOT_PUBLIC, () -> scene.publish(facilitator, space, content));
    }

    @Test
    void aSecretSpaceIsAskedAbout() {
        sql.sql("update spaces.space set access = 'SECRET' where id = :id")
                .param("id", space)
                .update();
        var id = scene.publish(
                facilitator, space, PostScene.forPublic(PostScene.saying("Fête", "Samedi."), COPY, null, null));
        refused(PostProblem.SECRET_GOES_PUBLIC, () -> approve(facilitator, id, false));
        approve(facilitator, id, true);
        assertThat(told("Fête")).isTrue();
    }

    @Test
    void whatLooksLikeMarkupIsEscapedAndTheFeedIsWhole() throws Exception {
        var hostile = "]]><script>alert(1)</script><img src=x onerror=alert(1)>\"'&";
        var id = scene.publish(
                facilitator, space, PostScene.forPublic(PostScene.saying(hostile, hostile), COPY, null, null));
        approve(facilitator, id, false);
        var rss = ask("rss.xml", null);
        assertThat(feed("rss.xml")).doesNotContain("<script").doesNotContain("<img src=x");
        var item = new JsonMapper().readTree(feed("feed.json")).get("items").get(0);
        assertThat(item.get("content_html").asString())
                .doesNotContain("<script")
                .doesNotContain("<img src=x");
        assertThat(item.get("title").asString()).as("plain text, in JSON").isEqualTo(hostile);
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var document =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(Objects.requireNonNull(rss.getBody())));
        assertThat(document.getElementsByTagName("title").item(1).getTextContent())
                .isEqualTo(hostile);
        assertThat(rss.getHeaders().getFirst("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(rss.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void whatIsTheSameIsNotSentAgainAndWhatLeftIs() {
        var id = scene.publish(
                facilitator, space, PostScene.forPublic(PostScene.saying("Fête", "Samedi."), COPY, null, null));
        approve(facilitator, id, false);
        var first = ask("feed.json", null);
        var tag = first.getHeaders().getETag();
        assertThat(tag).isNotNull();
        assertThat(first.getHeaders().getLastModified()).isPositive();
        assertThat(ask("feed.json", tag).getStatusCode().value()).isEqualTo(304);
        approvals.takeBack(facilitator, id);
        assertThat(ask("feed.json", tag).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void pictureLeavesOnlyWithItsPost() throws Exception {
        var picture = picture("place.png", drawn(2));
        var content = PostScene.forPublic(PostScene.saying("Fête", "Samedi."), COPY, null, picture);
        var id = scene.publish(facilitator, space, content);
        assertThatThrownBy(() -> ask(id + "/image", null))
                .isInstanceOfSatisfying(
                        RestClientResponseException.class,
                        refused -> assertThat(refused.getStatusCode().value()).isEqualTo(404));
        approve(facilitator, id, false);
        assertThat(feed("feed.json")).contains(id + "/image");
        assertThat(ask(id + "/image", null).getStatusCode().value()).isEqualTo(200);
        approvals.takeBack(facilitator, id);
        assertThatThrownBy(() -> ask(id + "/image", null)).isInstanceOf(RestClientResponseException.class);
    }

    @Test
    void thePictureThatLeavesIsTheOneThatWasApproved() throws Exception {
        var picture = picture("place.png", drawn(2));
        var id = scene.publish(
                facilitator, space, PostScene.forPublic(PostScene.saying("Fête", "Samedi."), COPY, null, picture));
        approve(facilitator, id, false);
        deposits.depositVersion(room.contributor(), picture, new ByteArrayInputStream(drawn(3)), null);
        assertThat(widthOf(id)).as("a new version waits for approval").isEqualTo(2);
        assertThat(posts.post(facilitator, id).forPublic()).satisfies(copy -> {
            assertThat(copy.approvedPicture()).isEqualTo(1);
            assertThat(copy.pictureVersion()).isEqualTo(2);
        });
        approvals.takeBack(facilitator, id);
        approve(facilitator, id, false);
        assertThat(widthOf(id)).isEqualTo(3);
        sql.sql("update posts.public_copy set picture_version = 9 where post_id = :id")
                .param("id", id)
                .update();
        assertThat(feed("feed.json")).contains("Samedi.").doesNotContain(id + "/image");
        assertThatThrownBy(() -> ask(id + "/image", null))
                .as("a version that is gone")
                .isInstanceOf(RestClientResponseException.class);
    }

    @Test
    void whoApprovesHasReadWhatLeaves() throws Exception {
        var picture = picture("place.png", drawn(2));
        var id = scene.publish(
                facilitator, space, PostScene.forPublic(PostScene.saying("Fête", "Samedi."), COPY, null, picture));
        var first = seen(id, false);
        scene.again(facilitator, id, PostScene.forPublic(PostScene.saying("Fête", "Dimanche."), COPY, null, picture));
        refused(PostProblem.POST_CHANGED, () -> approvals.approve(facilitator, id, first));
        var second = seen(id, false);
        deposits.depositVersion(facilitator, picture, new ByteArrayInputStream(drawn(3)), null);
        refused(PostProblem.POST_CHANGED, () -> approvals.approve(facilitator, id, second));
        assertThat(told("Fête")).isFalse();
        approve(facilitator, id, false);
        assertThat(told("Dimanche.")).isTrue();
    }

    @Test
    void whatIsScheduledIsApprovedAsItWasReadToo() {
        var tomorrow = clock.instant().plus(Duration.ofDays(1));
        var first = PostScene.at(tomorrow, PostScene.forPublic(PostScene.saying("Fête", "Samedi."), COPY, null, null));
        var id = scene.publish(facilitator, space, first);
        var seen = seen(id, false);
        scene.again(
                facilitator,
                id,
                PostScene.at(tomorrow, PostScene.forPublic(PostScene.saying("Fête", "Lundi."), COPY, null, null)));
        refused(PostProblem.POST_CHANGED, () -> approvals.approve(facilitator, id, seen));
    }

    @Test
    void feedCostsTheSameHoweverManyPicturesItShows() throws Exception {
        var one = List.of(aPicturedPost("un"));
        var alone = statements.during(() -> feeds.feed(slug));
        var panels = statements.during(() -> feeds.panels(slug));
        var many = List.of(aPicturedPost("deux"), aPicturedPost("trois"), aPicturedPost("quatre"));
        assertThat(statements.during(() -> feeds.feed(slug))).isEqualTo(alone).isLessThanOrEqualTo(4);
        assertThat(statements.during(() -> feeds.panels(slug)))
                .isEqualTo(panels)
                .isLessThan(alone);
        assertThat(feeds.feed(slug).entries())
                .hasSize(one.size() + many.size())
                .allSatisfy(entry -> assertThat(entry.picture()).isPresent());
    }

    private UUID aPicturedPost(String title) throws IOException {
        var picture = picture(title + ".png", drawn(2));
        var id = scene.publish(
                facilitator, space, PostScene.forPublic(PostScene.saying(title, "Samedi."), COPY, null, picture));
        approve(facilitator, id, false);
        return id;
    }

    @Test
    void anAuthorityThatDoesNotExistHasNoFeed() {
        slug = "nulle-part";
        assertThatThrownBy(() -> feed("rss.xml")).isInstanceOf(RestClientResponseException.class);
    }
}
