package fr.parvis.platform;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A fact meant for some people by name: it rings their bell. Published like any [Change], by whichever module. Where
/// it is for many, all that is written with the fact is that they are to be told; it is published again afterwards, for
/// [#MANY] of them at a time.
public interface PersonalNotice extends Change {

    /// More people than this are told after the fact, not with it.
    int MANY = 500;

    /// Why it came.
    enum Kind {
        MENTION,
        DIRECT_MESSAGE,
        NOTICE,
        REQUEST,
        ANSWER,
        /// A document awaits one's reading or approval.
        APPROVAL,
        /// It was read again or approved.
        APPROVED,
        /// It is to be corrected, or was refused.
        CORRECTION,
        /// Files came by a deposit link.
        HANDED_IN,
        /// An import that one started is over, or waits for one's word.
        IMPORT,
        /// Somebody commented on what one brought, or answered what one said of it.
        COMMENT,
        /// One is to answer in the place of somebody who is away; its subject is from which day to which.
        STAND_IN,
        /// A clean-up campaign begins in a space that one runs.
        CLEAN_UP,
        /// A space or an authority that one answers for is nearly full.
        ROOM,
        /// Nothing happens any more in a space that one runs.
        INACTIVE,
        /// A destruction slip awaits one's signature; its subject is its number.
        SLIP_TO_SIGN,
        /// What stood on the destruction slip that one proposed is destroyed; its subject is its number.
        SLIP_DESTROYED,
        /// The antivirus withholds a document that one brought, or that lies in a space one runs.
        QUARANTINED,
        /// A document that one brought seems to hold personal data.
        PERSONAL_DATA,
        /// A document that one follows has a new version or another state: it waits for the summary, as what
        /// documents say does.
        FOLLOWED,
        /// One wanted to be reminded of a message.
        REMINDER,
        /// A message that was to leave later did not; its subject is its conversation.
        NOT_SENT,
        /// A *note de service* is to be read, and said to be.
        NOTE_TO_READ,
        /// It still is: the one reminder.
        NOTE_REMINDER,
        /// What is published for the public awaits one's approval.
        POST_TO_APPROVE,
        /// A diffusion reaches one in Parvis; it goes by its own channels beside that, so that nobody writes of it
        /// again.
        BROADCAST,
        /// One is asked to contribute to a campaign, or to put questions; its subject is what is asked.
        CONTRIBUTIONS_ASKED,
        /// What one contributed was answered.
        CONTRIBUTION_ANSWERED,
        /// It was not accepted.
        CONTRIBUTION_REFUSED,
        /// Somebody said how long the messages of a space that one runs are kept.
        KEEPING,
        /// A request that one made moved on; its excerpt is where it stands.
        REQUEST_MOVED,
        /// It is one's turn to complete or to decide a request.
        REQUEST_ASKED,
        /// Somebody wrote about a request that one made or deals with.
        REQUEST_ANSWERED,
        /// A request that one deals with is not wanted any more.
        REQUEST_CANCELLED,
        /// A request awaits one's answer, still.
        REQUEST_REMINDER,
        /// A request to a space that one runs has long awaited somebody's answer.
        REQUEST_LATE,
        /// A poll asks for one's answer.
        POLL_OPENED,
        /// It still does: the reminder.
        POLL_REMINDER,
        /// The jury of a call that one is of may begin to score; its subject is the call.
        JURY_OPENED
    }

    Kind kind();

    /// Who is meant.
    List<UUID> recipients();

    /// Who is told: each once, never who caused it.
    default List<UUID> told() {
        return recipients().stream()
                .distinct()
                .filter(personId -> !personId.equals(by()))
                .toList();
    }

    /// Whether it is kept first, and then told to some of them at a time.
    default boolean forMany() {
        return recipients().size() > MANY;
    }

    @Override
    default Audience audience() {
        return Audience.ofPersons(forMany() ? List.of() : recipients());
    }

    /// Who caused it; null for somebody without an account.
    @Nullable
    UUID by();

    Instant at();

    /// Where it happened; who is not in that space any more does not see the notice any more. Null outside spaces.
    @Nullable
    UUID spaceId();

    /// What it is about, in a few words: a document's name, a conversation's title, two days.
    String subject();

    /// The beginning of what was said; null where nothing was.
    @Nullable
    String excerpt();

    /// The path of the page where one sees it, `/d/…` or `/messages/…`.
    String address();

    /// Whether the law wants the person told: no level that they chose holds it back. Nothing of today is; the
    /// convocation to a sitting is.
    default boolean legal() {
        return false;
    }

    /// Whether a mail of its own leaves for it: then it is not told by mail once more.
    default boolean mailed() {
        return false;
    }
}
