package fr.parvis.posts;

import fr.parvis.platform.PersonalNotice.Kind;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tells of a post once its moment has come: the space, those who are to read it, those who are to approve it.
@Service
public class Announcements {
    private final PostStore store;
    private final AnnouncedStore announced;
    private final DraftStore drafts;
    private final ApplicationEventPublisher events;

    Announcements(PostStore store, AnnouncedStore announced, DraftStore drafts, ApplicationEventPublisher events) {
        this.store = store;
        this.announced = announced;
        this.drafts = drafts;
        this.events = events;
    }

    void announce(UUID id, @Nullable UUID by, Instant now) {
        if (!store.announce(id, now)) {
            return;
        }
        var post = announced.announced(id);
        events.publishEvent(new PostPublished(id, post.title(), post.spaceId(), post.accessListId(), now, by));
        if (post.asksReading()) {
            if (by != null) {
                announced.read(id, by, now);
            }
            tellReaders(post, by, now);
        } else {
            tellNamed(post, Set.of(), by, now);
        }
        if (post.awaitsApproval()) {
            tell(Kind.POST_TO_APPROVE, post, store.facilitators(post.spaceId()), by, now);
        }
    }

    /// What asks for reading, goes to the public or names somebody since it was edited: those whom it concerns are
    /// told.
    ///
    /// @param said what it said before
    void askAnew(Post before, PostBody said, Post after, UUID by, Instant now) {
        var post = announced.announced(after.id());
        tellNamed(post, said.named(), by, now);
        if (after.asksReading() && !before.asksReading()) {
            announced.read(after.id(), by, now);
            tellReaders(post, by, now);
        }
        if (post.awaitsApproval() && (before.approved() || !before.forPublic())) {
            tell(Kind.POST_TO_APPROVE, post, store.facilitators(after.spaceId()), by, now);
        }
    }

    /// Those whom its text names, of those whom it is for.
    private void tellNamed(AnnouncedStore.Announced post, Set<UUID> known, @Nullable UUID by, Instant at) {
        var named = new LinkedHashSet<>(said(post.id()).named());
        named.removeAll(known);
        if (!named.isEmpty()) {
            named.retainAll(Set.copyOf(store.people(post.id())));
            tell(Kind.MENTION, post, List.copyOf(named), by, at);
        }
    }

    /// Those who are to read a note: with the fact, or, where they may be many, by [#tellNext].
    private void tellReaders(AnnouncedStore.Announced post, @Nullable UUID by, Instant at) {
        if (announced.mayBeMany(post.spaceId())) {
            announced.tellLater(post.id(), by, at);
        } else {
            tell(Kind.NOTE_TO_READ, post, store.people(post.id()), by, at);
        }
    }

    /// Tells those who are to read the oldest note that is for many, as they are now.
    ///
    /// @return whether there was one
    @Transactional
    public boolean tellNext() {
        var telling = announced.takeTelling();
        telling.ifPresent(later -> {
            var post = announced.announced(later.postId());
            if (later.announced() && post.asksReading()) {
                tell(Kind.NOTE_TO_READ, post, store.people(post.id()), later.by(), later.at());
            }
        });
        return telling.isPresent();
    }

    private PostBody said(UUID id) {
        return new PostBody(DraftStore.blocks(drafts.written(id).body()));
    }

    private void tell(Kind kind, AnnouncedStore.Announced post, List<UUID> people, @Nullable UUID by, Instant at) {
        var others = people.stream().filter(person -> !person.equals(by)).toList();
        if (!others.isEmpty()) {
            events.publishEvent(
                    new PostTold(kind, others, by, at, post.spaceId(), post.title(), null, Post.address(post.id())));
        }
    }
}
