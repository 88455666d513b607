package fr.parvis.posts.notes;

import fr.parvis.organisations.Organisations;
import fr.parvis.people.Directory;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PersonalNotice.Kind;
import fr.parvis.platform.Problem;
import fr.parvis.posts.Post;
import fr.parvis.posts.PostAction;
import fr.parvis.posts.PostChanged;
import fr.parvis.posts.PostGate;
import fr.parvis.posts.PostProblem;
import fr.parvis.posts.PostTold;
import fr.parvis.posts.Posts;
import fr.parvis.posts.notes.NoteReadingView.HasNotReadView;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// *Lu et pris connaissance*: said by each for themselves, followed by who wrote the note and who runs the space.
@Service
public class NoteReadings {
    private final PostGate gate;
    private final Posts posts;
    private final NoteReadingStore store;
    private final Directory directory;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;

    NoteReadings(
            PostGate gate,
            Posts posts,
            NoteReadingStore store,
            Directory directory,
            Organisations organisations,
            ApplicationEventPublisher events) {
        this.gate = gate;
        this.posts = posts;
        this.store = store;
        this.directory = directory;
        this.organisations = organisations;
        this.events = events;
    }

    /// The actor has read it.
    @Transactional
    public void read(Actor actor, UUID id) {
        gate.require(actor, id, PostAction.ACKNOWLEDGE);
        var at = gate.now();
        if (store.read(id, actor.personId(), at)) {
            events.publishEvent(new NoteRead(id, store.concerned(id, actor.personId())));
        }
    }

    /// Who has and who has not, whoever came later included.
    public NoteReadingView reading(Actor actor, UUID id) {
        var post = gate.require(actor, id, PostAction.FOLLOW_READING);
        var note = store.note(id);
        var waiting = store.waiting(id);
        var phones = directory.phones(
                actor, waiting.stream().map(NoteReadingStore.Waiting::id).toList());
        var done = store.done(id);
        var read = (int) done.stream().filter(person -> !person.gone()).count();
        return new NoteReadingView(
                note.title(),
                note.numbered(),
                read,
                read + waiting.size(),
                note.remindedAt(),
                note.remindedAt() == null && !waiting.isEmpty() && gate.allows(actor, post, PostAction.REMIND),
                waiting.stream()
                        .map(person -> new HasNotReadView(
                                person.id(),
                                person.givenName(),
                                person.familyName(),
                                person.post(),
                                person.external(),
                                person.organisationName(),
                                person.tone(),
                                person.photoUrl(),
                                phones.get(person.id())))
                        .toList(),
                done);
    }

    /// Rings once more for those who have not read it; once for a note.
    ///
    /// @throws Problem REMINDED_ALREADY, NOBODY_TO_REMIND
    @Transactional
    public void remind(Actor actor, UUID id) {
        var post = gate.require(actor, id, PostAction.REMIND);
        var waiting = store.waiting(id).stream()
                .map(NoteReadingStore.Waiting::id)
                .filter(person -> !person.equals(actor.personId()))
                .toList();
        if (waiting.isEmpty()) {
            throw new Problem(PostProblem.NOBODY_TO_REMIND);
        }
        var at = gate.now();
        if (!store.remind(id, actor.personId(), at)) {
            throw new Problem(PostProblem.REMINDED_ALREADY);
        }
        events.publishEvent(PostChanged.of(PostChanged.What.REMINDED, post, at, actor.personId()));
        events.publishEvent(new PostTold(
                Kind.NOTE_REMINDER,
                waiting,
                actor.personId(),
                at,
                post.spaceId(),
                post.title(),
                null,
                Post.address(id)));
    }

    /// The note as a PDF, for whoever reads it.
    ///
    /// @throws Problem NOT_FOUND for a post that is none
    public byte[] paper(Actor actor, UUID id) {
        var view = posts.post(actor, id);
        if (view.note() == null) {
            throw Problem.notFound();
        }
        var organisation = organisations.organisation(store.note(id).organisationId());
        return NotePage.of(view, view.note(), organisation.name());
    }

    /// In which the list says when.
    ZoneId zone(UUID id) {
        return ZoneId.of(
                organisations.organisation(store.note(id).organisationId()).timeZone());
    }
}
