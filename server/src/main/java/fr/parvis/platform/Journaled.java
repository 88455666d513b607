package fr.parvis.platform;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A fact that the journal of a space keeps, published inside the transaction that made it. Most are a [Change] as
/// well; what only the journal may learn, such as who read what, is not.
public interface Journaled {

    /// The line it leaves; null where this one leaves none.
    @Nullable
    Trace trace();

    /// @param kind what happened: the topic, a dot, the verb, as `document.renamed`
    /// @param accessListId the list that governs the thing: who may not read it does not see the line; null for the
    /// whole space
    /// @param reserved whether only those who run the space see it
    /// @param daily whether the same, by the same person about the same thing, is one line a day
    /// @param thingId the thing, or the person, group or service that it happened to; null for the space itself
    /// @param name the thing's name at that moment; null where its id says it
    /// @param detail a word more: a version, a role, or who did it without an account
    /// @param by null for somebody without an account
    /// @param version of the thing: who is not shown that version does not see the line; null for all versions
    record Trace(
            String kind,
            UUID spaceId,
            @Nullable UUID accessListId,
            boolean reserved,
            boolean daily,
            @Nullable UUID thingId,
            @Nullable String name,
            @Nullable String detail,
            Instant at,
            @Nullable UUID by,
            @Nullable Integer version) {
        /// The same, about one version of the thing.
        public Trace about(int number) {
            return new Trace(kind, spaceId, accessListId, reserved, daily, thingId, name, detail, at, by, number);
        }

        /// About the space or its people, for all of them.
        public static Trace ofSpace(
                String kind, UUID spaceId, @Nullable UUID thingId, @Nullable String detail, Instant at, UUID by) {
            return new Trace(kind, spaceId, null, false, false, thingId, null, detail, at, by, null);
        }

        /// About a thing that an access list governs.
        public static Trace ofThing(
                String kind,
                UUID spaceId,
                UUID accessListId,
                UUID thingId,
                String name,
                @Nullable String detail,
                Instant at,
                UUID by) {
            return new Trace(kind, spaceId, accessListId, false, false, thingId, name, detail, at, by, null);
        }

        /// Who came to know a thing; those who run the space see it, once a day.
        public static Trace ofReading(
                String kind, UUID spaceId, UUID accessListId, UUID thingId, String name, Instant at, UUID by) {
            return new Trace(kind, spaceId, accessListId, true, true, thingId, name, null, at, by, null);
        }
    }
}
