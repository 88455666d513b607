package fr.parvis.documents;

import fr.parvis.documents.DocumentView.Crumb;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The label *données personnelles* that holds for something.
///
/// @param own whether the label is its own; otherwise that of a folder above
/// @param folder that folder; null where the label is its own, and where the reader does not see the folder
/// @param withheld whether the reader is a guest, to whom no content is given
public record PersonalDataView(
        boolean own,
        @Nullable Crumb folder,
        LocalDate keepUntil,
        Instant labelledAt,
        @Nullable PersonRef labelledBy,
        boolean withheld) {}
