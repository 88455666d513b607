package fr.parvis.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.documents.Commission;
import fr.parvis.documents.Documents;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Finder;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.platform.ProblemType;
import fr.parvis.posts.PostBlock.Kind;
import fr.parvis.posts.comments.PostComments;
import fr.parvis.posts.comments.SayBelow;
import fr.parvis.spaces.AccessEntry;
import fr.parvis.spaces.Level;
import fr.parvis.spaces.SpaceProblem;
import fr.parvis.spaces.Spaces;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Publishing: who sees what, when, and in which order.
@ParvisTest
class PostingTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Posts posts;

    @Autowired
    private PostComments comments;

    @Autowired
    private PostFinder finder;

    @Autowired
    private PostCards cards;

    @Autowired
    private PostFolders folders;

    @Autowired
    private Documents documents;

    @Autowired
    private Spaces spaces;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TestClock clock;

    private Commission.Room room;
    private Actor facilitator;
    private Actor contributor;
    private Actor reader;
    private UUID space;

    @BeforeEach
    void open() {
        room = commission.room();
        facilitator = room.facilitator();
        contributor = room.contributor();
        reader = room.reader();
        space = room.space().id();
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    private static WritePost saying(String title) {
        return new WritePost(
                title,
                List.of(paragraph("Bonjour à tous.", null)),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    private static PostBlock paragraph(String text, @Nullable String href) {
        return new PostBlock(Kind.PARAGRAPH, List.of(new PostRun(text, false, false, href)));
    }

    private static WritePost with(
            WritePost post,
            @Nullable List<AccessEntry> audience,
            @Nullable Instant publishAt,
            @Nullable Instant expiresAt) {
        return new WritePost(
                post.title(), post.body(), null, null, post.attachments(), audience, publishAt, expiresAt, null, null);
    }

    private UUID publish(Actor actor, WritePost content) {
        var id = drafts.begin(actor, space, content);
        publishing.publish(actor, id, content);
        return id;
    }

    private List<String> titles(Actor actor, Listing listing) {
        return posts.page(actor, space, listing, null).items().stream()
                .map(PostLine::title)
                .toList();
    }

    private List<String> found(Actor actor, String words) {
        return finder.find(actor, new Finder.Wanted(words, null, null, null, null, 10)).stream()
                .map(Finder.Found::title)
                .toList();
    }

    private static void refused(ProblemType type, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
    }

    private static WritePost naming(Actor... people) {
        var runs = new ArrayList<PostRun>();
        for (var one : people) {
            runs.add(new PostRun("@Quelqu’un", false, false, "/annuaire/" + one.personId()));
            runs.add(new PostRun(", ", false, false, null));
        }
        runs.add(new PostRun("Sa page", false, false, "/annuaire/" + UUID.randomUUID()));
        var post = saying("Qui tient la buvette ?");
        return new WritePost(
                post.title(),
                List.of(new PostBlock(Kind.PARAGRAPH, runs)),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    private List<String> mentions(Actor person) {
        return sql.sql(
                        "select kind || ' ' || count from activity.notice where person_id = :person and subject = :subject")
                .param("person", person.personId())
                .param("subject", "Qui tient la buvette ?")
                .query(String.class)
                .list();
    }

    @Test
    void thoseWhomItsTextNamesAreToldOnceIfTheySeeIt() {
        var id = publish(facilitator, naming(reader, facilitator, room.stranger()));
        assertThat(mentions(reader)).containsExactly("MENTION 1");
        assertThat(mentions(facilitator)).isEmpty();
        assertThat(mentions(room.stranger())).isEmpty();
        publishing.publish(facilitator, id, naming(reader, contributor));
        assertThat(mentions(reader)).containsExactly("MENTION 1");
        assertThat(mentions(contributor)).containsExactly("MENTION 1");
    }

    @Test
    void itsAddressIsACardForWhoSeesIt() {
        var id = publish(facilitator, saying("Repas des aînés"));
        var page = "/espaces/valbourg/conseil/publications/" + id + "?commentaire=" + UUID.randomUUID();
        for (var address : List.of("/p/" + id, page)) {
            assertThat(cards.leadsTo(address)).isTrue();
            assertThat(cards.shown(reader, address).orElseThrow().title()).isEqualTo("Repas des aînés");
            assertThat(cards.shown(room.stranger(), address)).isEmpty();
        }
        var draft = drafts.begin(facilitator, space, saying("En préparation"));
        assertThat(cards.shown(reader, "/p/" + draft)).isEmpty();
        assertThat(cards.shown(reader, "/p/" + UUID.randomUUID())).isEmpty();
        assertThat(cards.leadsTo("/espaces/valbourg/conseil/publications/ecrire"))
                .isFalse();
    }

    @Test
    void aDraftIsItsAuthorsAlone() {
        var id = drafts.begin(contributor, space, saying("Kermesse"));
        drafts.keep(contributor, id, saying("Kermesse des écoles"));
        assertThat(titles(contributor, Listing.DRAFTS)).containsExactly("Kermesse des écoles");
        assertThat(titles(facilitator, Listing.DRAFTS)).isEmpty();
        refused(PlatformProblem.NOT_FOUND, () -> posts.post(facilitator, id));
        refused(PlatformProblem.NOT_FOUND, () -> drafts.draft(facilitator, id));
        assertThat(drafts.draft(contributor, id).content().title()).isEqualTo("Kermesse des écoles");
    }

    @Test
    void whatIsPublishedIsReadByTheSpaceAndByNobodyElse() {
        var id = publish(contributor, saying("Kermesse"));
        assertThat(posts.post(reader, id).body()).isEqualTo(List.of(paragraph("Bonjour à tous.", null)));
        assertThat(titles(reader, Listing.PUBLISHED)).containsExactly("Kermesse");
        refused(PlatformProblem.NOT_FOUND, () -> posts.post(room.stranger(), id));
        refused(PlatformProblem.NOT_FOUND, () -> posts.page(room.stranger(), space, Listing.PUBLISHED, null));
    }

    @Test
    void onlyThoseWhomTheSpaceLetsPublish() {
        refused(PlatformProblem.FORBIDDEN, () -> drafts.begin(reader, space, saying("Kermesse")));
        posts.setBoard(facilitator, space, new Board(Board.Publishers.FACILITATORS, Board.Comments.CLOSED));
        refused(PlatformProblem.FORBIDDEN, () -> drafts.begin(contributor, space, saying("Kermesse")));
        var id = publish(facilitator, saying("Kermesse"));
        refused(PlatformProblem.FORBIDDEN, () -> comments.say(reader, id, null, new SayBelow("Bravo")));
        refused(
                PlatformProblem.FORBIDDEN,
                () -> posts.setBoard(contributor, space, Board.of(room.space().type())));
    }

    @Test
    void pinnedOnesComeFirstAndCommentsMoveNothing() {
        var old = publish(facilitator, saying("Ancienne"));
        clock.advance(Duration.ofMinutes(1));
        publish(facilitator, saying("Moyenne"));
        clock.advance(Duration.ofMinutes(1));
        publish(facilitator, saying("Nouvelle"));
        comments.say(reader, old, null, new SayBelow("Je découvre."));
        assertThat(titles(reader, Listing.PUBLISHED)).containsExactly("Nouvelle", "Moyenne", "Ancienne");
        posts.pin(facilitator, old, true);
        assertThat(titles(reader, Listing.PUBLISHED)).containsExactly("Ancienne", "Nouvelle", "Moyenne");
        refused(PlatformProblem.FORBIDDEN, () -> posts.pin(contributor, old, false));
        posts.pin(facilitator, old, false);
        assertThat(titles(reader, Listing.PUBLISHED)).containsExactly("Nouvelle", "Moyenne", "Ancienne");
    }

    @Test
    void theListIsReadToItsEnd() {
        for (var number = 0; number < 45; number++) {
            publish(facilitator, saying("Publication " + number));
        }
        var first = posts.page(reader, space, Listing.PUBLISHED, null);
        posts.pin(facilitator, first.items().getLast().id(), true);
        var seen = new java.util.LinkedHashSet<UUID>();
        String after = null;
        do {
            var page = posts.page(reader, space, Listing.PUBLISHED, after);
            page.items().forEach(line -> assertThat(seen.add(line.id())).isTrue());
            after = page.next();
        } while (after != null);
        assertThat(seen).hasSize(45);
    }

    @Test
    void whatIsScheduledWaitsForItsMoment() {
        var content = with(saying("Vœux du maire"), null, clock.instant().plus(Duration.ofHours(2)), null);
        var id = publish(contributor, content);
        assertThat(titles(contributor, Listing.SCHEDULED)).containsExactly("Vœux du maire");
        assertThat(titles(facilitator, Listing.SCHEDULED)).containsExactly("Vœux du maire");
        assertThat(titles(reader, Listing.SCHEDULED)).isEmpty();
        refused(PlatformProblem.NOT_FOUND, () -> posts.post(reader, id));
        assertThat(found(reader, "vœux")).isEmpty();
        assertThat(journal()).doesNotContain("post.published");
        clock.advance(Duration.ofHours(3));
        while (publishing.announceNext()) {
            // One after the other.
        }
        assertThat(posts.post(reader, id).title()).isEqualTo("Vœux du maire");
        assertThat(found(reader, "voeux")).containsExactly("Vœux du maire");
        assertThat(journal()).contains("post.published");
    }

    private List<String> journal() {
        return sql.sql("select kind from activity.entry where space_id = :space")
                .param("space", space)
                .query(String.class)
                .list();
    }

    @Test
    void whatIsOverLeavesThePage() {
        var content = with(saying("Coupure d’eau"), null, null, clock.instant().plus(Duration.ofHours(2)));
        var id = publish(contributor, content);
        assertThat(titles(reader, Listing.PUBLISHED)).containsExactly("Coupure d’eau");
        clock.advance(Duration.ofHours(3));
        assertThat(titles(reader, Listing.PUBLISHED)).isEmpty();
        assertThat(titles(reader, Listing.EXPIRED)).isEmpty();
        assertThat(titles(contributor, Listing.EXPIRED)).containsExactly("Coupure d’eau");
        assertThat(titles(facilitator, Listing.EXPIRED)).containsExactly("Coupure d’eau");
        refused(PlatformProblem.NOT_FOUND, () -> posts.post(reader, id));
        refused(
                PostProblem.EXPIRES_TOO_SOON,
                () -> publish(
                        contributor,
                        with(saying("Trop tard"), null, null, clock.instant().minusSeconds(60))));
    }

    /// A group of the commune with the guest... and the reader in it.
    private UUID group(Actor... people) {
        var id = sql.sql("""
                        insert into people.person_group (organisation_id, name, created_at)
                        values (:organisation, 'Agents ' || :name, current_timestamp) returning id
                        """)
                .param("organisation", room.organisationId())
                .param("name", UUID.randomUUID().toString())
                .query(UUID.class)
                .single();
        for (var person : people) {
            sql.sql(
                            "insert into people.group_person (group_id, person_id, added_at) values (:group, :person, current_timestamp)")
                    .param("group", id)
                    .param("person", person.personId())
                    .update();
        }
        return id;
    }

    @Test
    void outsideItsTargetAPostDoesNotExist() {
        var agents = group(reader);
        var audience = List.of(AccessEntry.group(agents, Level.COMMENT));
        var id = publish(contributor, with(saying("Prime des agents"), audience, null, null));
        var outside = room.guest();
        assertThat(posts.post(reader, id).audience()).hasSize(1);
        assertThat(titles(contributor, Listing.PUBLISHED)).containsExactly("Prime des agents");
        assertThat(titles(facilitator, Listing.PUBLISHED)).containsExactly("Prime des agents");
        assertThat(titles(outside, Listing.PUBLISHED)).isEmpty();
        assertThat(found(outside, "prime")).isEmpty();
        assertThat(found(reader, "prime")).containsExactly("Prime des agents");
        refused(PlatformProblem.NOT_FOUND, () -> posts.post(outside, id));
        refused(PlatformProblem.NOT_FOUND, () -> comments.comments(outside, id));
        refused(PlatformProblem.NOT_FOUND, () -> comments.readers(outside, id));
        assertThat(sql.sql("""
                        select count(*) from activity.entry e
                        where e.thing_id = :post and exists (
                          select from spaces.access a where a.list_id = e.access_list_id and a.person_id = :person)
                        """)
                        .param("post", id)
                        .param("person", outside.personId())
                        .query(Integer.class)
                        .single())
                .isZero();
        comments.say(reader, id, null, new SayBelow("@[Invité](person:" + outside.personId() + ") regarde"));
        assertThat(bell(outside)).isEmpty();
        publishing.publish(contributor, id, with(saying("Prime des agents"), null, null, null));
        assertThat(titles(outside, Listing.PUBLISHED)).containsExactly("Prime des agents");
    }

    private List<String> bell(Actor actor) {
        return sql.sql("select kind from activity.notice where person_id = :person and space_id = :space order by at")
                .param("person", actor.personId())
                .param("space", space)
                .query(String.class)
                .list();
    }

    @Test
    void whatGoesWithAPostIsSeenByThoseWhoSeeThePost() {
        var id = drafts.begin(contributor, space, saying("Plan"));
        var folder = folders.folder(contributor, id);
        var file = commission.document(contributor, folder, "plan.txt", "le plan");
        refused(PlatformProblem.NOT_FOUND, () -> documents.document(reader, file));
        var content = new WritePost("Plan", List.of(), null, null, List.of(file), null, null, null, null, null);
        publishing.publish(contributor, id, content);
        assertThat(documents.document(reader, file).entry().name()).isEqualTo("plan.txt");
        assertThat(posts.post(reader, id).attachments())
                .extracting(PostFileView::name)
                .containsExactly("plan.txt");
        var audience = List.of(AccessEntry.group(group(reader), Level.COMMENT));
        publishing.publish(
                contributor,
                id,
                new WritePost("Plan", List.of(), null, null, List.of(file), audience, null, null, null, null));
        assertThat(documents.document(reader, file).entry().name()).isEqualTo("plan.txt");
        refused(PlatformProblem.NOT_FOUND, () -> documents.document(room.guest(), file));
        publishing.withdraw(facilitator, id);
        refused(PlatformProblem.NOT_FOUND, () -> documents.document(reader, file));
    }

    @Test
    void aFileFromElsewhereIsNotAttached() {
        var other = commission.room();
        var file = commission.document(other.facilitator(), other.root(), "ailleurs.txt", "x");
        var content = new WritePost("Vol", List.of(), null, null, List.of(file), null, null, null, null, null);
        refused(PlatformProblem.INVALID, () -> publish(contributor, content));
    }

    @Test
    void takenBackItIsADraftAgainWithAllItSaid() {
        var id = publish(contributor, saying("Kermesse"));
        publishing.withdraw(facilitator, id);
        refused(PlatformProblem.NOT_FOUND, () -> posts.post(reader, id));
        refused(PlatformProblem.NOT_FOUND, () -> posts.post(facilitator, id));
        assertThat(drafts.draft(contributor, id).content().body())
                .isEqualTo(saying("Kermesse").body());
        drafts.drop(contributor, id);
        refused(PlatformProblem.NOT_FOUND, () -> posts.post(contributor, id));
    }

    @Test
    void editingSaysSoAndLosesNothing() {
        var id = publish(contributor, saying("Kermesse"));
        drafts.keep(contributor, id, saying("Kermesse samedi"));
        assertThat(posts.post(reader, id).title()).isEqualTo("Kermesse");
        publishing.publish(contributor, id, saying("Kermesse samedi"));
        var after = posts.post(reader, id);
        assertThat(after.title()).isEqualTo("Kermesse samedi");
        assertThat(after.editedAt()).isNotNull();
        refused(PlatformProblem.FORBIDDEN, () -> publishing.publish(reader, id, saying("Non")));
    }

    @Test
    void anArchivedSpaceRefusesWhateverChangesSomething() {
        var id = publish(contributor, saying("Kermesse"));
        spaces.archive(facilitator, space);
        assertThat(posts.post(reader, id).title()).isEqualTo("Kermesse");
        refused(SpaceProblem.SPACE_ARCHIVED, () -> drafts.begin(contributor, space, saying("Autre")));
        refused(SpaceProblem.SPACE_ARCHIVED, () -> publishing.publish(contributor, id, saying("Autre")));
        refused(SpaceProblem.SPACE_ARCHIVED, () -> comments.say(reader, id, null, new SayBelow("Bravo")));
        assertThat(found(reader, "kermesse")).isEmpty();
    }

    @Test
    void whoeverIsPutOutReadsNothingAnyMore() {
        var id = publish(contributor, saying("Kermesse"));
        commission.leave(room, reader);
        refused(PlatformProblem.NOT_FOUND, () -> posts.post(reader, id));
        assertThat(found(reader, "kermesse")).isEmpty();
    }

    @Test
    void aCommentIsAnsweredOnceDeepNamedEditedAndTakenAway() {
        var id = publish(contributor, saying("Kermesse"));
        var first = comments.say(reader, id, null, new SayBelow("À quelle heure ?"));
        var answer = comments.say(contributor, id, first, new SayBelow("À 10 h."));
        refused(PlatformProblem.NOT_FOUND, () -> comments.say(reader, id, answer, new SayBelow("Merci")));
        assertThat(bell(contributor)).containsExactly("COMMENT");
        assertThat(bell(reader)).containsExactly("COMMENT");
        comments.edit(reader, id, first, new SayBelow("À quelle heure, @[F](person:" + facilitator.personId() + ") ?"));
        assertThat(bell(facilitator)).containsExactly("MENTION");
        refused(PlatformProblem.FORBIDDEN, () -> comments.edit(contributor, id, first, new SayBelow("Non")));
        refused(PlatformProblem.FORBIDDEN, () -> comments.remove(contributor, id, first));
        comments.remove(facilitator, id, first);
        var thread = comments.comments(reader, id).threads().getFirst();
        assertThat(thread.first().body()).isEmpty();
        assertThat(thread.first().removedAt()).isNotNull();
        assertThat(thread.answers()).hasSize(1);
    }
}
