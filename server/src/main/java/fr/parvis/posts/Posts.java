package fr.parvis.posts;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Cursor;
import fr.parvis.platform.Page;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.posts.PostPage.BoardAction;
import fr.parvis.spaces.AccessLine;
import fr.parvis.spaces.AccessLists;
import fr.parvis.spaces.Level;
import fr.parvis.spaces.Member;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.SpaceProblem;
import fr.parvis.spaces.Spaces;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The publications of a space as they are read, and what those who run it do with them.
@Service
public class Posts {
    private static final int PAGE = 20;

    private final PostGate gate;
    private final PostStore store;
    private final PostListStore listStore;
    private final PostViewStore views;
    private final PublicPictures pictures;
    private final Spaces spaces;
    private final AccessLists lists;
    private final ApplicationEventPublisher events;

    Posts(
            PostGate gate,
            PostStore store,
            PostListStore listStore,
            PostViewStore views,
            PublicPictures pictures,
            Spaces spaces,
            AccessLists lists,
            ApplicationEventPublisher events) {
        this.gate = gate;
        this.store = store;
        this.listStore = listStore;
        this.views = views;
        this.pictures = pictures;
        this.spaces = spaces;
        this.lists = lists;
        this.events = events;
    }

    /// What is published in a space, page by page.
    PostPage page(Actor actor, UUID spaceId, Listing listing, @Nullable String after) {
        var member = spaces.require(actor, spaceId);
        var now = gate.now();
        var lines = listStore.lines(actor.personId(), spaceId, listing, after(after), PAGE + 1, now);
        var page = Page.of(lines, PAGE, last -> Cursor.of(last.pinned(), last.at(), last.id()));
        return new PostPage(
                page.items(),
                page.next(),
                listStore.counts(actor.personId(), spaceId, now),
                board(member),
                can(member));
    }

    private static PostListStore.@Nullable After after(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            var parts = Cursor.parts(cursor, 3);
            return new PostListStore.After(
                    Boolean.parseBoolean(parts.get(0)), Instant.parse(parts.get(1)), UUID.fromString(parts.get(2)));
        } catch (DateTimeException | IllegalArgumentException malformed) {
            throw new Problem(PlatformProblem.INVALID);
        }
    }

    /// A post, for whoever sees it.
    public PostedView post(Actor actor, UUID id) {
        var post = gate.require(actor, id);
        var now = gate.now();
        var facts = views.facts(id, actor.personId(), gate.allows(actor, post, PostAction.FOLLOW_READING));
        var forPublic = facts.forPublic();
        return new PostedView(
                id,
                facts.place(),
                facts.title(),
                facts.body(),
                facts.picture(),
                views.files(actor.personId(), views.attachments(id)),
                facts.author(),
                post.publishAt(),
                facts.editedAt(),
                post.expiresAt(),
                post.pinnedAt() != null,
                post.state(now),
                audience(actor, post),
                facts.note(),
                forPublic == null ? null : forPublic.showing(pictures.version(facts.pictureId())),
                facts.comments(),
                PostPolicy.can(post, actor.personId(), now));
    }

    private List<AccessLine> audience(Actor actor, Post post) {
        if (!post.ownAccess()) {
            return List.of();
        }
        return lists.lines(spaces.require(actor, post.spaceId()), post.accessListId()).stream()
                .filter(line -> line.role() == null && line.level() == Level.COMMENT)
                .toList();
    }

    @Transactional
    public void pin(Actor actor, UUID id, boolean pinned) {
        var post = gate.requireAlone(actor, id, PostAction.PIN);
        if (pinned != (post.pinnedAt() != null)) {
            var at = gate.now();
            store.pin(id, pinned ? actor.personId() : null, pinned ? at : null);
            var what = pinned ? PostChanged.What.PINNED : PostChanged.What.UNPINNED;
            events.publishEvent(PostChanged.of(what, post, at, actor.personId()));
        }
    }

    Board board(Actor actor, UUID spaceId) {
        return board(spaces.require(actor, spaceId));
    }

    /// Says who publishes in a space, and whether one comments there.
    @Transactional
    public void setBoard(Actor actor, UUID spaceId, Board board) {
        var member = spaces.require(actor, spaceId);
        if (member.role() != Role.FACILITATOR) {
            throw Problem.forbidden();
        }
        if (!member.space().isWritable()) {
            throw new Problem(SpaceProblem.SPACE_ARCHIVED);
        }
        store.setBoard(spaceId, board, actor.personId(), gate.now());
    }

    private Board board(Member member) {
        return store.findBoard(member.space().id())
                .orElseGet(() -> Board.of(member.space().type()));
    }

    private List<BoardAction> can(Member member) {
        var can = new ArrayList<BoardAction>();
        if (member.space().isWritable()) {
            if (board(member).lets(member.role())) {
                can.add(BoardAction.WRITE);
            }
            if (member.role() == Role.FACILITATOR) {
                can.add(BoardAction.SET);
            }
        }
        return can;
    }
}
