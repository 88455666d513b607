package fr.parvis.chat.joining;

import fr.parvis.platform.Journaled;
import fr.parvis.platform.PersonalNotice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who asked at a topic's door got an answer.
///
/// @param placeId the topic's space
/// @param recipients nobody, where they have no account: a mail tells them
/// @param name of who has no account; empty otherwise
/// @param subject the topic's title
/// @param excerpt the word that came with the answer
public record DoorAnswered(
        UUID placeId,
        UUID conversationId,
        List<UUID> recipients,
        String name,
        boolean accepted,
        String subject,
        @Nullable String excerpt,
        Instant at,
        UUID by)
        implements PersonalNotice, Journaled {
    @Override
    public Kind kind() {
        return Kind.ANSWER;
    }

    /// Who was refused is in none, and reads the answer.
    @Override
    public @Nullable UUID spaceId() {
        return null;
    }

    @Override
    public String address() {
        return accepted ? "/messages/" + conversationId : "/messages";
    }

    @Override
    public Audience audience() {
        return Audience.ofPersons(recipients);
    }

    /// That somebody came in is told by their being a member.
    @Override
    public @Nullable Trace trace() {
        if (accepted) {
            return null;
        }
        return recipients.isEmpty()
                ? new Trace(
                        "dialogue.door-refused",
                        placeId,
                        null,
                        true,
                        false,
                        conversationId,
                        subject,
                        name,
                        at,
                        by,
                        null)
                : new Trace(
                        "member.refused", placeId, null, true, false, recipients.getFirst(), null, null, at, by, null);
    }
}
