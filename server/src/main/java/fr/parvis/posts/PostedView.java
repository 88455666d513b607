package fr.parvis.posts;

import fr.parvis.spaces.AccessLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A post as somebody reads it.
///
/// @param publishAt null for what its author is still writing, and nobody else sees
/// @param audience whom it is for; empty for the whole space
/// @param comments how many comments stand below; those that were taken away are not counted
/// @param pinned whether it stays above the others
public record PostedView(
        UUID id,
        PostPlace space,
        String title,
        List<PostBlock> body,
        @Nullable PostPicture picture,
        List<PostFileView> attachments,
        PostAuthor author,
        @Nullable Instant publishAt,
        @Nullable Instant editedAt,
        @Nullable Instant expiresAt,
        boolean pinned,
        Post.State state,
        List<AccessLine> audience,
        @Nullable ServiceNoteView note,
        @Nullable PublicView forPublic,
        int comments,
        List<PostAction> can) {

    /// A space and its address.
    public record PostPlace(UUID id, String name, String organisationSlug, String slug, boolean secret) {}

    /// @param text what it shows; empty where nobody said it
    public record PostPicture(UUID documentId, String text) {}

    /// @param id null for somebody who is known in words only
    public record PostAuthor(@Nullable UUID id, String name, boolean external) {}

    /// A *note de service*.
    ///
    /// @param readAt when the reader said that they read it
    /// @param read how many have, and `expected` how many should: for those who follow it
    public record ServiceNoteView(
            int year,
            int number,
            LocalDate signedOn,
            String signatory,
            @Nullable LocalDate validUntil,
            boolean asksReading,
            @Nullable Instant readAt,
            @Nullable Integer read,
            @Nullable Integer expected) {}

    /// What is for the public.
    ///
    /// @param approvedAt null while it waits
    /// @param revision of what it says, for who approves it
    /// @param pictureVersion of the picture, as it would leave if it were approved now; null for none that may
    /// @param approvedPicture the version that was approved; null while it waits, and for none
    public record PublicView(
            @Nullable String panelText,
            @Nullable LocalDate panelFrom,
            @Nullable LocalDate panelUntil,
            @Nullable Instant approvedAt,
            @Nullable String approvedBy,
            int revision,
            @Nullable Integer pictureVersion,
            @Nullable Integer approvedPicture) {

        PublicView showing(@Nullable Integer version) {
            return new PublicView(
                    panelText, panelFrom, panelUntil, approvedAt, approvedBy, revision, version, approvedPicture);
        }
    }
}
