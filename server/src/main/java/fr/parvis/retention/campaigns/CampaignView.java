package fr.parvis.retention.campaigns;

import fr.parvis.retention.Reason;
import fr.parvis.spaces.SpaceType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A campaign and how far each space is, by name and never by rank.
///
/// @param total of all its spaces, those that the reader is not shown as well
/// @param unlisted how many of its spaces are secret, and not the reader's
public record CampaignView(
        UUID id,
        UUID organisationId,
        String organisationName,
        String title,
        @Nullable String words,
        LocalDate startsOn,
        LocalDate endsOn,
        CampaignState state,
        Set<Reason> reasons,
        int years,
        String openedBy,
        @Nullable Instant closedAt,
        Progress total,
        int done,
        int unlisted,
        List<Line> lines,
        List<CampaignAction> can) {

    /// In documents and bytes, versions included.
    ///
    /// @param files all documents at the beginning
    /// @param aimed those that the campaign aimed at then
    /// @param freed thrown away since
    /// @param remaining those that it aims at and that are still there
    public record Progress(
            long files,
            long bytes,
            long aimedFiles,
            long aimedBytes,
            long freedFiles,
            long freedBytes,
            long remainingFiles,
            long remainingBytes) {
        static final Progress NOTHING = new Progress(0, 0, 0, 0, 0, 0, 0, 0);

        Progress plus(Progress other) {
            return new Progress(
                    files + other.files,
                    bytes + other.bytes,
                    aimedFiles + other.aimedFiles,
                    aimedBytes + other.aimedBytes,
                    freedFiles + other.freedFiles,
                    freedBytes + other.freedBytes,
                    remainingFiles + other.remainingFiles,
                    remainingBytes + other.remainingBytes);
        }
    }

    /// @param slug where the reader goes; null where they are not in the space
    /// @param runs whether the reader runs the space
    public record Line(
            UUID spaceId,
            String name,
            String organisationSlug,
            @Nullable String slug,
            SpaceType type,
            boolean runs,
            @Nullable Instant doneAt,
            Progress progress) {}

    /// A campaign in a list.
    public record Summary(
            UUID id,
            String title,
            LocalDate startsOn,
            LocalDate endsOn,
            CampaignState state,
            int spaces,
            int done,
            long freedFiles,
            long freedBytes) {}
}
