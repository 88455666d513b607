package fr.parvis.visitors;

import java.util.List;
import java.util.UUID;

/// The module behind a door: it lets go of what visits brought before they go, in the same transaction.
public interface VisitKeeper {
    /// Why visits go.
    enum Why {
        /// Nobody proved their address in time.
        UNPROVED,
        /// Who brought it takes it back.
        WITHDRAWN,
        /// The date that was promised has come.
        DUE
    }

    /// The door that it stands behind, as in [NewVisit#door].
    String door();

    /// What the mails to visitors say of a place behind it.
    VisitSign sign(UUID placeId);

    /// These visits go now: no row may refer to them when this returns.
    void leaving(List<UUID> visitIds, Why why);
}
