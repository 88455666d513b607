package fr.parvis.retention.campaigns;

import fr.parvis.retention.Reason;
import fr.parvis.spaces.SpaceType;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A campaign and how far each space is, by name and never by rank.
///
/// @param total of all its spaces, those that the reader is not shown as well
/// @param services what the lines add up to, service by service; the spaces of none come last
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
        List<ServiceLine> services,
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

    /// @param service the one that the space belonged to when the campaign was opened; null for none
    /// @param slug where the reader goes; null where they are not in the space
    /// @param runs whether the reader runs the space
    public record Line(
            UUID spaceId,
            String name,
            String organisationSlug,
            @Nullable String slug,
            SpaceType type,
            @Nullable String service,
            boolean runs,
            @Nullable Instant doneAt,
            Progress progress) {}

    /// A service in a campaign.
    ///
    /// @param name null for the spaces that belong to none
    /// @param done how many of its spaces are
    public record ServiceLine(@Nullable String name, int spaces, int done, Progress progress) {

        /// By name.
        static List<ServiceLine> of(List<Line> lines) {
            var byName = new TreeMap<String, ServiceLine>(Collator.getInstance(Locale.FRENCH));
            ServiceLine none = null;
            for (var line : lines) {
                var one = new ServiceLine(line.service(), 1, line.doneAt() == null ? 0 : 1, line.progress());
                if (line.service() == null) {
                    none = none == null ? one : none.plus(one);
                } else {
                    byName.merge(line.service(), one, ServiceLine::plus);
                }
            }
            var all = new ArrayList<>(byName.values());
            if (none != null) {
                all.add(none);
            }
            return all;
        }

        private ServiceLine plus(ServiceLine other) {
            return new ServiceLine(name, spaces + other.spaces, done + other.done, progress.plus(other.progress));
        }
    }

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
