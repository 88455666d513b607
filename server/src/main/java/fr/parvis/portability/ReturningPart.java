package fr.parvis.portability;

import java.util.List;

/// A part of a space that comes back with it. Whoever wrote the rows: what does not fit is passed over.
///
/// @param <R> a row, as [SpacePart#write] gives them; what the manifest does not say is null
public interface ReturningPart<R> extends SpacePart {
    Class<R> row();

    /// Rows that stand one behind the other in the manifest, after all folders and documents have come; in the
    /// caller's transaction. Where the database refuses them together, they come again one by one.
    void takeBack(Home home, List<R> rows);
}
