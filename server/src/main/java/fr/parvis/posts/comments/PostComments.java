package fr.parvis.posts.comments;

import fr.parvis.comments.CommentText;
import fr.parvis.platform.Actor;
import fr.parvis.platform.NoticeChanged;
import fr.parvis.platform.PersonalNotice.Kind;
import fr.parvis.platform.Problem;
import fr.parvis.posts.Post;
import fr.parvis.posts.PostAction;
import fr.parvis.posts.PostChanged;
import fr.parvis.posts.PostGate;
import fr.parvis.posts.PostProblem;
import fr.parvis.posts.PostTold;
import fr.parvis.posts.comments.PostCommentView.PostCommentAction;
import fr.parvis.posts.comments.PostCommentView.PostReaderView;
import fr.parvis.posts.comments.PostCommentView.PostThreadView;
import fr.parvis.posts.comments.PostCommentView.PostThreadsView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people say below a post.
@Service
public class PostComments {
    static final int MOST = 1000;

    private final PostGate gate;
    private final PostCommentStore store;
    private final ApplicationEventPublisher events;

    PostComments(PostGate gate, PostCommentStore store, ApplicationEventPublisher events) {
        this.gate = gate;
        this.store = store;
        this.events = events;
    }

    /// What was taken away stays as a trace where others answered it.
    public PostThreadsView comments(Actor actor, UUID postId) {
        var post = gate.require(actor, postId);
        var answers = new HashMap<UUID, List<PostComment>>();
        var firsts = new ArrayList<PostComment>();
        for (var comment : store.comments(postId)) {
            if (comment.isFirst()) {
                firsts.add(comment);
            } else if (!comment.isRemoved()) {
                answers.computeIfAbsent(comment.thread(), _ -> new ArrayList<>())
                        .add(comment);
            }
        }
        var threads = firsts.stream()
                .filter(first -> !first.isRemoved() || answers.containsKey(first.id()))
                .map(first -> new PostThreadView(
                        view(actor, post, first),
                        answers.getOrDefault(first.id(), List.of()).stream()
                                .map(answer -> view(actor, post, answer))
                                .toList()))
                .toList();
        return new PostThreadsView(threads, gate.allows(actor, post, PostAction.COMMENT));
    }

    /// Those whom a post is for: who may be named below it.
    public List<PostReaderView> readers(Actor actor, UUID postId) {
        gate.require(actor, postId);
        return store.readers(postId);
    }

    /// @param threadId the comment that it answers; null for none
    /// @return its id
    /// @throws Problem POST_FULL
    @Transactional
    public UUID say(Actor actor, UUID postId, @Nullable UUID threadId, SayBelow command) {
        var post = gate.require(actor, postId, PostAction.COMMENT);
        if (threadId != null && !require(postId, threadId).isFirst()) {
            throw Problem.notFound();
        }
        if (store.count(postId) >= MOST) {
            throw new Problem(PostProblem.POST_FULL, Map.of("limit", MOST));
        }
        var text = CommentText.of(command.body());
        var at = gate.now();
        var concerned = concerned(post, threadId);
        var id = store.insert(postId, threadId, text.body(), actor.personId(), at);
        events.publishEvent(PostChanged.of(PostChanged.What.COMMENTED, post, at, actor.personId()));
        tell(actor, post, id, text, concerned, at);
        return id;
    }

    /// Who wrote the post, and who spoke in the thread.
    private Collection<UUID> concerned(Post post, @Nullable UUID threadId) {
        var people = new LinkedHashSet<UUID>();
        if (post.authorId() != null) {
            people.add(post.authorId());
        }
        for (var said : store.comments(post.id())) {
            var author = said.author().id();
            if (author != null && said.thread().equals(threadId)) {
                people.add(author);
            }
        }
        return people;
    }

    @Transactional
    public void edit(Actor actor, UUID postId, UUID id, SayBelow command) {
        var post = gate.require(actor, postId, PostAction.COMMENT);
        var comment = require(postId, id);
        if (!can(actor, post, comment).contains(PostCommentAction.EDIT)) {
            throw Problem.forbidden();
        }
        var text = CommentText.of(command.body());
        if (text.body().equals(comment.body())) {
            return;
        }
        var at = gate.now();
        if (!store.edit(id, text.body(), at)) {
            throw Problem.notFound();
        }
        events.publishEvent(PostChanged.of(PostChanged.What.REWORDED, post, at, actor.personId()));
        events.publishEvent(new NoticeChanged(address(postId, id), text.excerpt()));
        tell(actor, post, id, text, List.of(), at);
    }

    /// Takes a comment away: its text at once.
    @Transactional
    public void remove(Actor actor, UUID postId, UUID id) {
        var post = gate.require(actor, postId);
        var comment = require(postId, id);
        if (!can(actor, post, comment).contains(PostCommentAction.REMOVE)) {
            // The space that is archived refuses, whoever asks.
            gate.require(actor, postId, PostAction.MODERATE);
            throw Problem.forbidden();
        }
        var at = gate.now();
        if (store.remove(id, actor.personId(), at)) {
            events.publishEvent(PostChanged.of(PostChanged.What.HUSHED, post, at, actor.personId()));
            events.publishEvent(new NoticeChanged(address(postId, id), null));
        }
    }

    private PostComment require(UUID postId, UUID id) {
        return store.find(postId, id)
                .filter(comment -> !comment.isRemoved() || comment.isFirst())
                .orElseThrow(Problem::notFound);
    }

    private List<PostCommentAction> can(Actor actor, Post post, PostComment comment) {
        if (comment.isRemoved()) {
            return List.of();
        }
        var own = actor.personId().equals(comment.author().id());
        var can = new ArrayList<PostCommentAction>();
        if (own && gate.allows(actor, post, PostAction.COMMENT)) {
            can.add(PostCommentAction.EDIT);
        }
        if (post.writable() && (own || gate.allows(actor, post, PostAction.MODERATE))) {
            can.add(PostCommentAction.REMOVE);
        }
        return can;
    }

    /// Those whom it names anew, then those whom it concerns; of both, who sees the post.
    private void tell(Actor actor, Post post, UUID id, CommentText text, Collection<UUID> concerned, Instant at) {
        var named = store.name(id, seeing(actor, post, text.named()));
        tell(Kind.MENTION, named, actor, post, id, text, at);
        var others = seeing(actor, post, concerned).stream()
                .filter(person -> !text.named().contains(person))
                .toList();
        tell(Kind.COMMENT, others, actor, post, id, text, at);
    }

    private void tell(Kind kind, List<UUID> people, Actor actor, Post post, UUID id, CommentText text, Instant at) {
        if (!people.isEmpty()) {
            events.publishEvent(new PostTold(
                    kind,
                    people,
                    actor.personId(),
                    at,
                    post.spaceId(),
                    post.title(),
                    text.excerpt(),
                    address(post.id(), id)));
        }
    }

    private List<UUID> seeing(Actor actor, Post post, Collection<UUID> people) {
        return people.stream()
                .filter(person -> !person.equals(actor.personId()))
                .filter(person -> gate.sees(person, post.id()))
                .toList();
    }

    private static String address(UUID postId, UUID id) {
        return Post.address(postId) + "?commentaire=" + id;
    }

    private PostCommentView view(Actor actor, Post post, PostComment comment) {
        return new PostCommentView(
                comment.id(),
                comment.author(),
                comment.at(),
                comment.body(),
                comment.editedAt(),
                comment.removedAt(),
                can(actor, post, comment));
    }
}
