package fr.parvis.scans;

import fr.parvis.platform.Change;
import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.UUID;

/// A machine sent something into a space, in the name of who let it in.
///
/// @param name of the document
/// @param scanner the machine's name
record ScanReceived(
        UUID documentId, String name, String scanner, UUID spaceId, UUID accessListId, Instant at, UUID letInBy)
        implements Change, Journaled {
    @Override
    public Audience audience() {
        return Audience.ofList(spaceId, accessListId);
    }

    @Override
    public Trace trace() {
        return Trace.ofThing("scan.received", spaceId, accessListId, documentId, name, scanner, at, letInBy);
    }
}
