package fr.parvis.files;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A module that takes uploads. It is asked before the first byte, and again when the last one has come: rights may
/// have changed between.
public interface UploadTarget {

    /// What the sender puts into the metadatum `target`.
    String code();

    /// Refuses beforehand what would be refused afterwards.
    ///
    /// @return whose storage pays
    /// @throws Problem whatever the module has against it
    UUID prepare(Actor actor, Map<String, String> metadata);

    /// Takes the content, in the transaction that ends the upload; [Storage#settle] is called here.
    Outcome deposit(Actor actor, Upload upload, Blob blob);

    /// @param resultId what was made of it, or what held the same content already
    /// @param waitingFor what a person must decide first; null where it is done
    /// @param stored whether the content is kept by it, and so was settled
    record Outcome(@Nullable UUID resultId, @Nullable String waitingFor, boolean stored) {
        public static Outcome done(UUID resultId) {
            return new Outcome(resultId, null, true);
        }

        /// Nothing was kept: it is there already, or was not wanted.
        public static Outcome leftOut(@Nullable UUID existingId) {
            return new Outcome(existingId, null, false);
        }

        public static Outcome waiting(String decision) {
            return new Outcome(null, decision, false);
        }
    }
}
