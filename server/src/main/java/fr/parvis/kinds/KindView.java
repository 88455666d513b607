package fr.parvis.kinds;

import fr.parvis.documents.DocumentView.Crumb;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a document is.
///
/// @param kind null where nobody said
/// @param ownerName of who keeps it
/// @param proposedName what its folder would call it; null where that was settled
/// @param can what the reader may do
public record KindView(
        @Nullable Kind kind,
        @Nullable Facts facts,
        @Nullable String ownerName,
        @Nullable String proposedName,
        List<KindAction> can) {

    /// What a folder proposes, and what lies below it.
    ///
    /// @param proposal null where nothing is proposed
    /// @param counts how many documents of each kind the reader sees below it, those of the folders in it included
    public record FolderKindsView(@Nullable ProposalView proposal, List<CountView> counts, List<KindAction> can) {}

    /// @param own whether the folder itself says so
    /// @param folder which folder above does; null for itself, and where the reader does not see that folder
    public record ProposalView(
            Kind kind,
            @Nullable String pattern,
            boolean own,
            @Nullable Crumb folder) {}

    /// How many there are of a kind.
    public record CountView(Kind kind, int count) {}

    /// The documents of a kind below a folder.
    ///
    /// @param count how many there are, of which `lines` holds the first thousand
    /// @param total of their amounts, those declined left out; null for what has none
    public record KindTableView(
            UUID folderId,
            String folderName,
            Kind kind,
            List<LineView> lines,
            int count,
            @Nullable BigDecimal total) {}

    /// @param folderName where it lies, where that is a folder below
    public record LineView(
            UUID id,
            String name,
            @Nullable String folderName,
            int version,
            Instant changedAt,
            Facts facts,
            @Nullable String ownerName) {}
}
