package fr.parvis.comments;

import fr.parvis.comments.CommentChanged.What;
import fr.parvis.comments.CommentView.CommentThreadView;
import fr.parvis.comments.CommentView.CommentsView;
import fr.parvis.documents.DocumentGate;
import fr.parvis.documents.DocumentView;
import fr.parvis.documents.Documents;
import fr.parvis.documents.EntryAction;
import fr.parvis.documents.States;
import fr.parvis.platform.Actor;
import fr.parvis.platform.NoticeChanged;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people say of a document, in the order of a thread's life.
@Service
public class Comments {
    static final int MOST = 1000;

    private final Documents documents;
    private final DocumentGate gate;
    private final CommentStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Comments(
            Documents documents, DocumentGate gate, CommentStore store, ApplicationEventPublisher events, Clock clock) {
        this.documents = documents;
        this.gate = gate;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /// What was said of the versions that the actor is shown.
    public CommentsView comments(Actor actor, UUID documentId) {
        var shown = gate.require(actor, documentId, EntryAction.READ);
        var document = documents.document(actor, documentId);
        var answers = new HashMap<UUID, List<Comment>>();
        var firsts = new ArrayList<Comment>();
        for (var comment : store.comments(documentId, shown.version())) {
            if (comment.isFirst()) {
                firsts.add(comment);
            } else if (!comment.isRemoved()) {
                answers.computeIfAbsent(comment.thread(), _ -> new ArrayList<>())
                        .add(comment);
            }
        }
        var threads = firsts.reversed().stream()
                .filter(first -> !first.isRemoved() || answers.containsKey(first.id()))
                .sorted(Comparator.comparing(first -> first.resolvedAt() != null))
                .map(first -> thread(actor, document, first, answers.getOrDefault(first.id(), List.of())))
                .toList();
        return new CommentsView(threads);
    }

    /// @return its id
    /// @throws Problem TOO_MANY_COMMENTS; NOT_FOUND as well for a version that the actor is not shown
    @Transactional
    public UUID write(Actor actor, UUID documentId, WriteComment command) {
        var shown = gate.require(actor, documentId, EntryAction.COMMENT);
        if (command.version() < 1 || command.version() > shown.version()) {
            throw Problem.notFound();
        }
        requireRoom(documentId);
        var text = CommentText.of(command.body());
        var at = clock.instant();
        var id = store.insert(documentId, command, text.body(), actor.personId(), at);
        publish(actor, shown, command.version(), id, What.WRITTEN, at);
        var brought = shown.broughtBy();
        var told = new LinkedHashSet<UUID>();
        if (brought != null) {
            told.add(brought);
        }
        tell(actor, shown, command.version(), id, text, told, at);
        return id;
    }

    /// What was dealt with, and is answered, is to be looked at again.
    ///
    /// @return its id
    /// @throws Problem TOO_MANY_COMMENTS
    @Transactional
    public UUID answer(Actor actor, UUID documentId, UUID threadId, SayComment command) {
        var shown = gate.require(actor, documentId, EntryAction.COMMENT);
        var first = require(actor, shown, threadId, CommentAction.ANSWER);
        requireRoom(documentId);
        var text = CommentText.of(command.body());
        var at = clock.instant();
        var id = store.insertAnswer(first, text.body(), actor.personId(), at);
        store.reopen(first.id());
        publish(actor, shown, first.version(), id, What.ANSWERED, at);
        var told = new LinkedHashSet<UUID>();
        for (var said : store.comments(documentId, first.version())) {
            var author = said.author().id();
            if (author != null && said.thread().equals(first.id())) {
                told.add(author);
            }
        }
        tell(actor, shown, first.version(), id, text, told, at);
        return id;
    }

    @Transactional
    public void edit(Actor actor, UUID documentId, UUID id, SayComment command) {
        var shown = gate.require(actor, documentId, EntryAction.COMMENT);
        var comment = require(actor, shown, id, CommentAction.EDIT);
        var text = CommentText.of(command.body());
        if (text.body().equals(comment.body())) {
            return;
        }
        var at = clock.instant();
        if (!store.edit(id, text.body(), at)) {
            throw Problem.notFound();
        }
        publish(actor, shown, comment.version(), id, What.EDITED, at);
        events.publishEvent(new NoticeChanged(address(documentId, id), text.excerpt()));
        tell(actor, shown, comment.version(), id, text, List.of(), at);
    }

    /// Takes a comment away: its text at once, its trace stays where others answered.
    @Transactional
    public void remove(Actor actor, UUID documentId, UUID id) {
        var shown = gate.require(actor, documentId, EntryAction.COMMENT);
        var comment = require(actor, shown, id, CommentAction.REMOVE);
        var at = clock.instant();
        if (store.remove(id, actor.personId(), at)) {
            publish(actor, shown, comment.version(), id, What.REMOVED, at);
            events.publishEvent(new NoticeChanged(address(documentId, id), null));
        }
    }

    @Transactional
    public void resolve(Actor actor, UUID documentId, UUID threadId) {
        var shown = gate.require(actor, documentId, EntryAction.COMMENT);
        var first = require(actor, shown, threadId, CommentAction.RESOLVE);
        var at = clock.instant();
        if (store.resolve(threadId, actor.personId(), at)) {
            publish(actor, shown, first.version(), threadId, What.RESOLVED, at);
        }
    }

    @Transactional
    public void reopen(Actor actor, UUID documentId, UUID threadId) {
        var shown = gate.require(actor, documentId, EntryAction.COMMENT);
        var first = require(actor, shown, threadId, CommentAction.RESOLVE);
        if (store.reopen(threadId)) {
            publish(actor, shown, first.version(), threadId, What.REOPENED, clock.instant());
        }
    }

    private Comment require(Actor actor, States.Current shown, UUID id, CommentAction action) {
        var comment = store.find(shown.documentId(), shown.version(), id).orElseThrow(Problem::notFound);
        if (comment.isRemoved() && !comment.isFirst()) {
            throw Problem.notFound();
        }
        CommentPolicy.require(actor, documents.document(actor, shown.documentId()), comment, action);
        return comment;
    }

    private void requireRoom(UUID documentId) {
        if (store.count(documentId) >= MOST) {
            throw new Problem(CommentProblem.TOO_MANY_COMMENTS, Map.of("limit", MOST));
        }
    }

    private void publish(Actor actor, States.Current shown, int version, UUID id, What what, Instant at) {
        events.publishEvent(new CommentChanged(
                what,
                shown.documentId(),
                id,
                shown.name(),
                version,
                shown.spaceId(),
                shown.accessListId(),
                at,
                actor.personId()));
    }

    /// Those whom it names anew, then those whom it concerns; of both, who is shown that version.
    private void tell(
            Actor actor,
            States.Current shown,
            int version,
            UUID id,
            CommentText text,
            Collection<UUID> concerned,
            Instant at) {
        var named = store.name(id, readers(actor, shown, version, text.named()));
        var address = address(shown.documentId(), id);
        var by = actor.personId();
        if (!named.isEmpty()) {
            events.publishEvent(new PersonNamed(named, by, at, shown.spaceId(), shown.name(), text.excerpt(), address));
        }
        var others = readers(actor, shown, version, concerned).stream()
                .filter(person -> !text.named().contains(person))
                .toList();
        if (!others.isEmpty()) {
            events.publishEvent(
                    new ThreadMoved(others, by, at, shown.spaceId(), shown.name(), text.excerpt(), address));
        }
    }

    private List<UUID> readers(Actor actor, States.Current shown, int version, Collection<UUID> persons) {
        return persons.stream()
                .filter(person -> !person.equals(actor.personId()))
                .filter(person -> gate.versionShown(person, shown.documentId()) >= version)
                .toList();
    }

    static String address(UUID documentId, UUID commentId) {
        return "/d/" + documentId + "?commentaire=" + commentId;
    }

    private static CommentThreadView thread(Actor actor, DocumentView document, Comment first, List<Comment> answers) {
        return new CommentThreadView(
                first.id(),
                first.version(),
                first.place(),
                view(actor, document, first),
                answers.stream().map(answer -> view(actor, document, answer)).toList(),
                first.resolvedAt(),
                first.resolvedBy(),
                CommentPolicy.actions(actor, document, first, CommentAction.ANSWER, CommentAction.RESOLVE));
    }

    private static CommentView view(Actor actor, DocumentView document, Comment comment) {
        return new CommentView(
                comment.id(),
                comment.author(),
                comment.at(),
                comment.body(),
                comment.source(),
                comment.editedAt(),
                comment.removedAt(),
                CommentPolicy.actions(actor, document, comment, CommentAction.EDIT, CommentAction.REMOVE));
    }
}
