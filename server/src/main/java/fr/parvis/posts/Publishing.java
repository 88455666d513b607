package fr.parvis.posts;

import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.platform.Typed;
import fr.parvis.spaces.AccessEntry;
import fr.parvis.spaces.AccessLists;
import fr.parvis.spaces.Level;
import fr.parvis.spaces.Member;
import fr.parvis.spaces.Spaces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How a post comes before those whom it is for, and goes.
@Service
public class Publishing {
    private final PostGate gate;
    private final PostStore store;
    private final DraftStore drafts;
    private final Drafts contents;
    private final PostViewStore views;
    private final Spaces spaces;
    private final AccessLists lists;
    private final Announcements announcements;
    private final ApplicationEventPublisher events;

    Publishing(
            PostGate gate,
            PostStore store,
            DraftStore drafts,
            Drafts contents,
            PostViewStore views,
            Spaces spaces,
            AccessLists lists,
            Announcements announcements,
            ApplicationEventPublisher events) {
        this.gate = gate;
        this.store = store;
        this.drafts = drafts;
        this.contents = contents;
        this.views = views;
        this.spaces = spaces;
        this.lists = lists;
        this.announcements = announcements;
        this.events = events;
    }

    /// Publishes what was written, at once or at its moment; of what is published already, says it anew.
    ///
    /// @throws Problem UNTITLED, UNSAFE_LINK, EXPIRES_TOO_SOON, NOTE_INCOMPLETE, NUMBER_TAKEN, TARGETED_NOT_PUBLIC,
    /// NOT_A_MEMBER (spaces) where the audience names somebody from outside
    @Transactional
    public void publish(Actor actor, UUID id, WritePost typed) {
        var before = gate.requireAlone(actor, id, PostAction.EDIT);
        var member = spaces.require(actor, before.spaceId());
        var now = gate.now();
        var content = sound(actor, before, typed, now);
        var body = PostBody.of(content.body());
        var said = drafts.written(id);
        var publishAt = Objects.requireNonNull(content.publishAt());
        var listId = govern(member, before, content.audience());
        store.write(id, content, DraftStore.json(body), body.words(), listId, content.audience() != null, publishAt);
        number(before, content.note(), now);
        setPublic(before, content, !said.body().equals(drafts.written(id).body()) || differs(said, content), now);
        drafts.drop(id, actor.personId());
        var after = gate.require(actor, id);
        if (after.announcedAt() != null) {
            store.edited(id, now);
            events.publishEvent(PostChanged.of(PostChanged.What.EDITED, after, now, actor.personId()));
            announcements.askAnew(before, new PostBody(DraftStore.blocks(said.body())), after, actor.personId(), now);
        } else if (!publishAt.isAfter(now)) {
            announcements.announce(id, before.authorId(), now);
        } else {
            events.publishEvent(PostChanged.of(PostChanged.What.EDITED, after, now, actor.personId()));
        }
        spaces.touched(before.spaceId());
    }

    private WritePost sound(Actor actor, Post post, WritePost typed, Instant now) {
        var title = Typed.legible(typed.title()).replaceAll("\\s+", " ").strip();
        if (title.isEmpty()) {
            throw new Problem(PostProblem.UNTITLED);
        }
        var wanted = typed.publishAt() == null || typed.publishAt().isBefore(now) ? now : typed.publishAt();
        var publishAt = post.announcedAt() != null ? Objects.requireNonNull(post.publishAt()) : wanted;
        var kept = Objects.equals(typed.expiresAt(), post.expiresAt());
        if (typed.expiresAt() != null
                && (!typed.expiresAt().isAfter(publishAt)
                        || !kept && !typed.expiresAt().isAfter(now))) {
            throw new Problem(PostProblem.EXPIRES_TOO_SOON);
        }
        if (typed.note() != null && !typed.note().isComplete()) {
            throw new Problem(PostProblem.NOTE_INCOMPLETE);
        }
        if (typed.forPublic() != null && typed.audience() != null) {
            throw new Problem(PostProblem.TARGETED_NOT_PUBLIC);
        }
        requireFiles(actor, post, typed);
        return new WritePost(
                title,
                typed.body(),
                typed.pictureId(),
                typed.pictureText(),
                typed.attachments().stream().distinct().toList(),
                typed.audience(),
                publishAt,
                typed.expiresAt(),
                typed.note(),
                typed.forPublic());
    }

    /// Each lies in the space, and whoever publishes may read it; those that were there already may have gone.
    private void requireFiles(Actor actor, Post post, WritePost content) {
        var files = new ArrayList<>(content.attachments());
        if (content.pictureId() != null) {
            files.add(content.pictureId());
        }
        files.removeAll(views.attachments(post.id()));
        var known = files.stream().distinct().toList();
        if (views.readable(actor.personId(), post.spaceId(), known) < known.size()) {
            throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of("attachments")));
        }
    }

    /// The list that governs it from now on. Whoever wrote it stays in.
    private UUID govern(Member member, Post post, @Nullable List<AccessEntry> audience) {
        if (audience == null) {
            return member.space().accessListId();
        }
        var lines = new ArrayList<AccessEntry>();
        for (var line : audience) {
            lines.add(new AccessEntry(line.role(), line.personId(), line.groupId(), line.unitId(), Level.COMMENT));
        }
        if (post.authorId() != null && store.isMember(post.spaceId(), post.authorId())) {
            lines.removeIf(line -> post.authorId().equals(line.personId()));
            lines.add(AccessEntry.person(post.authorId(), Level.EDIT));
        }
        if (post.ownAccess()) {
            lists.replace(member, post.accessListId(), lines);
            return post.accessListId();
        }
        return lists.restrict(member, lines);
    }

    private void number(Post post, @Nullable NoteFacts note, Instant now) {
        if (note == null) {
            drafts.unnumber(post.id());
        } else if (!drafts.numbers(post.id(), post.spaceId(), note, now)) {
            var year = Objects.requireNonNull(note.signedOn()).getYear();
            throw new Problem(PostProblem.NUMBER_TAKEN, Map.of("next", drafts.nextNumber(post.spaceId(), year)));
        }
    }

    private void setPublic(Post post, WritePost content, boolean changed, Instant now) {
        if (content.forPublic() == null) {
            drafts.keepInside(post.id());
        } else {
            drafts.setPublic(post.id(), content.forPublic(), changed, now);
        }
    }

    private static boolean differs(DraftStore.Written said, WritePost content) {
        return !said.title().equals(content.title())
                || !Objects.equals(said.pictureId(), content.pictureId())
                || !Objects.equals(said.pictureText(), content.pictureText());
    }

    /// Takes a post back: it is its author's to write again, with what it said; the actor's, where the author is gone.
    @Transactional
    public void withdraw(Actor actor, UUID id) {
        var post = gate.requireAlone(actor, id, PostAction.WITHDRAW);
        var now = gate.now();
        var author = post.authorId() != null && store.isMember(post.spaceId(), post.authorId())
                ? post.authorId()
                : actor.personId();
        drafts.keep(id, author, unscheduled(contents.content(post)), now);
        store.withdraw(id, author);
        drafts.unapprove(id);
        events.publishEvent(PostChanged.of(PostChanged.What.WITHDRAWN, post, now, actor.personId()));
    }

    private static WritePost unscheduled(WritePost content) {
        return new WritePost(
                content.title(),
                content.body(),
                content.pictureId(),
                content.pictureText(),
                content.attachments(),
                content.audience(),
                null,
                content.expiresAt(),
                content.note(),
                content.forPublic());
    }

    /// Announces what is due.
    ///
    /// @return whether there was something
    @Transactional
    public boolean announceNext() {
        var now = gate.now();
        var due = store.claimDue(now);
        due.ifPresent(post -> announcements.announce(post.id(), post.authorId(), now));
        return due.isPresent();
    }
}
