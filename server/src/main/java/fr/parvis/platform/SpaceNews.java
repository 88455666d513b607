package fr.parvis.platform;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A fact that the people of a space may like to hear of, though it is meant for none of them by name: those who
/// want everything are told soon, those who want a summary once a day. What is meant for somebody is a
/// [PersonalNotice], and a fact may be both. Published like any [Change], by whichever module; its audience says
/// who may learn of it.
public interface SpaceNews extends Change {

    /// Whether it is news: an event that tells of what came as well as of what changed is so for what came.
    default boolean tellsNews() {
        return true;
    }

    enum Kind {
        MESSAGE,
        /// A document that was not there before.
        DOCUMENT,
        /// A document that says something else now: it waits for the summary, whatever one chose.
        VERSION,
        POST
    }

    Kind kind();

    UUID spaceId();

    /// The list that governs the thing; null for the whole space.
    @Nullable
    UUID accessListId();

    /// The thing: what happens to it again folds into one line.
    UUID thingId();

    /// Of the thing: who is not shown that version does not hear of it; null where there are none.
    @Nullable
    Integer version();

    /// What it is about, in a few words: a document's name, a conversation's title.
    String subject();

    /// The path of the page where one sees it.
    String address();

    /// Null for somebody without an account.
    @Nullable
    UUID by();

    Instant at();
}
