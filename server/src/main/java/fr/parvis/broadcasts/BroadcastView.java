package fr.parvis.broadcasts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A broadcast, for those who may send there.
///
/// @param link the path of a page of Parvis
/// @param figures null for a draft
/// @param printings the latest first
public record BroadcastView(
        UUID id,
        UUID organisationId,
        @Nullable UUID spaceId,
        String authorName,
        String title,
        String body,
        boolean confirmable,
        @Nullable String link,
        boolean everybody,
        List<Target> targets,
        Instant changedAt,
        @Nullable Instant sentAt,
        @Nullable Instant chasedAt,
        @Nullable Figures figures,
        List<Printing> printings,
        List<BroadcastAction> can) {

    /// What its people are chosen by.
    public enum TargetKind {
        GROUP,
        UNIT,
        SPACE,
        PERSON
    }

    /// Some people that may be chosen together, or one.
    ///
    /// @param people how many they are, each once
    public record Target(TargetKind kind, UUID id, String name, int people) {}

    /// Whom one may choose: groups, services and, for an authority, its spaces.
    public record Choices(int everybody, List<Target> collectives) {}

    /// What came of it, each person in one figure.
    ///
    /// @param confirmed who said that they have read it
    /// @param read who opened it, and did not confirm
    /// @param called who was told by phone
    /// @param delivered to whom it went, who have not opened it
    /// @param underway what has not left yet, letters that are not printed included
    /// @param unreached by nothing: to be phoned
    /// @param untold to whom it has still to go out
    /// @param toPrint letters that are not printed yet, among those underway
    public record Figures(
            int people,
            int confirmed,
            int read,
            int called,
            int delivered,
            int underway,
            int unreached,
            int untold,
            int toPrint) {}

    /// Letters that were printed together.
    public record Printing(Instant at, int letters) {}

    /// A broadcast in a list.
    ///
    /// @param reached who read it, confirmed it or was phoned
    public record BroadcastLine(
            UUID id,
            String title,
            String authorName,
            Instant changedAt,
            @Nullable Instant sentAt,
            int people,
            int reached) {}

    /// Somebody who will be sent to.
    ///
    /// @param services theirs, in the authority
    /// @param address where it goes, or the number to phone
    public record Addressed(
            UUID id,
            String name,
            @Nullable String services,
            @Nullable String address) {}
}
