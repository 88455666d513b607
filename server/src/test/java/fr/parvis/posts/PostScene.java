package fr.parvis.posts;

import fr.parvis.platform.Actor;
import fr.parvis.posts.PostBlock.Kind;
import fr.parvis.spaces.AccessEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Posts as tests publish them.
@Component
public class PostScene {
    private final Drafts drafts;
    private final Publishing publishing;

    PostScene(Drafts drafts, Publishing publishing) {
        this.drafts = drafts;
        this.publishing = publishing;
    }

    public static WritePost saying(String title, String text) {
        return new WritePost(
                title,
                List.of(new PostBlock(Kind.PARAGRAPH, List.of(new PostRun(text, false, false, null)))),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    public static WritePost note(String title, int number, @Nullable List<AccessEntry> audience) {
        var facts = new NoteFacts(number, LocalDate.of(2026, 11, 2), "Odile Thiriet, maire", null, true);
        var post = saying(title, "La mairie ferme à 17 h.");
        return new WritePost(title, post.body(), null, null, List.of(), audience, null, null, facts, null);
    }

    public static WritePost forPublic(
            WritePost post, PublicCopy copy, @Nullable Instant expiresAt, @Nullable UUID picture) {
        return new WritePost(
                post.title(), post.body(), picture, "La place", List.of(), null, null, expiresAt, null, copy);
    }

    public static WritePost at(Instant moment, WritePost post) {
        return new WritePost(
                post.title(),
                post.body(),
                post.pictureId(),
                post.pictureText(),
                post.attachments(),
                post.audience(),
                moment,
                post.expiresAt(),
                post.note(),
                post.forPublic());
    }

    public UUID publish(Actor actor, UUID spaceId, WritePost content) {
        var id = drafts.begin(actor, spaceId, content);
        publishing.publish(actor, id, content);
        return id;
    }

    public void again(Actor actor, UUID id, WritePost content) {
        publishing.publish(actor, id, content);
    }

    public void withdraw(Actor actor, UUID id) {
        publishing.withdraw(actor, id);
    }

    public void drop(Actor actor, UUID id) {
        drafts.drop(actor, id);
    }

    public int next(Actor actor, UUID spaceId) {
        return drafts.nextNumber(actor, spaceId);
    }
}
