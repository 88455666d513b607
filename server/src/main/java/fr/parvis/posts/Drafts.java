package fr.parvis.posts;

import fr.parvis.organisations.Organisations;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.AccessEntry;
import fr.parvis.spaces.AccessLists;
import fr.parvis.spaces.Level;
import fr.parvis.spaces.Member;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.SpaceProblem;
import fr.parvis.spaces.Spaces;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is being written: kept as it goes, seen by who writes it alone.
@Service
public class Drafts {
    private final PostGate gate;
    private final PostStore posts;
    private final DraftStore store;
    private final PostViewStore views;
    private final Spaces spaces;
    private final AccessLists lists;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;

    Drafts(
            PostGate gate,
            PostStore posts,
            DraftStore store,
            PostViewStore views,
            Spaces spaces,
            AccessLists lists,
            Organisations organisations,
            ApplicationEventPublisher events) {
        this.gate = gate;
        this.posts = posts;
        this.store = store;
        this.views = views;
        this.spaces = spaces;
        this.lists = lists;
        this.organisations = organisations;
        this.events = events;
    }

    /// Begins a post: for its author alone until it is published.
    ///
    /// @return its id
    /// @throws Problem FORBIDDEN for who does not publish there, SPACE_ARCHIVED (spaces)
    @Transactional
    public UUID begin(Actor actor, UUID spaceId, WritePost content) {
        var member = spaces.require(actor, spaceId);
        requirePublishes(member);
        PostBody.of(content.body());
        var at = gate.now();
        var id = posts.insert(spaceId, member.space().accessListId(), actor.personId(), at);
        store.keep(id, actor.personId(), content, at);
        return id;
    }

    private void requirePublishes(Member member) {
        if (!member.space().isWritable()) {
            throw new Problem(SpaceProblem.SPACE_ARCHIVED);
        }
        var board = posts.findBoard(member.space().id())
                .orElseGet(() -> Board.of(member.space().type()));
        if (!board.lets(member.role())) {
            throw Problem.forbidden();
        }
    }

    public DraftView draft(Actor actor, UUID id) {
        var post = gate.require(actor, id, PostAction.EDIT);
        var member = spaces.require(actor, post.spaceId());
        var kept = store.find(id, actor.personId());
        var content = kept.map(DraftStore.Kept::content).orElseGet(() -> content(post));
        return new DraftView(
                id,
                post.spaceId(),
                content,
                views.files(actor.personId(), content.attachments()),
                kept.map(DraftStore.Kept::at).orElse(null),
                post.state(gate.now()),
                store.nextNumber(post.spaceId(), year(member)),
                gate.allows(actor, post, PostAction.DELETE) && !post.note());
    }

    /// What a new note of the space would be called.
    public int nextNumber(Actor actor, UUID spaceId) {
        var member = spaces.require(actor, spaceId);
        return store.nextNumber(spaceId, year(member));
    }

    private int year(Member member) {
        var zone = organisations.organisation(member.space().organisationId()).timeZone();
        return gate.now().atZone(ZoneId.of(zone)).getYear();
    }

    /// @throws Problem UNSAFE_LINK
    @Transactional
    public void keep(Actor actor, UUID id, WritePost content) {
        var post = gate.require(actor, id, PostAction.EDIT);
        PostBody.of(content.body());
        var at = gate.now();
        store.keep(id, actor.personId(), content, at);
        if (post.publishAt() == null) {
            events.publishEvent(PostChanged.of(PostChanged.What.DRAFTED, post, at, actor.personId()));
        }
    }

    /// Gives up what was written since; a post that never was published is gone.
    ///
    /// @throws Problem NOTE_KEPT for a note that was
    @Transactional
    public void drop(Actor actor, UUID id) {
        var post = gate.requireAlone(actor, id, PostAction.EDIT);
        store.drop(id, actor.personId());
        if (gate.allows(actor, post, PostAction.DELETE)) {
            if (post.note()) {
                throw new Problem(PostProblem.NOTE_KEPT);
            }
            posts.delete(id);
        }
    }

    /// A published post, as if it were being written.
    WritePost content(Post post) {
        var written = store.written(post.id());
        return new WritePost(
                written.title(),
                DraftStore.blocks(written.body()),
                written.pictureId(),
                written.pictureText(),
                List.of(written.attachments()),
                audience(post),
                written.publishAt(),
                written.expiresAt(),
                written.note(),
                written.forPublic());
    }

    private @Nullable List<AccessEntry> audience(Post post) {
        if (!post.ownAccess()) {
            return null;
        }
        return lists.entries(post.accessListId()).stream()
                .filter(line -> line.role() != Role.FACILITATOR && line.level() == Level.COMMENT)
                .toList();
    }
}
