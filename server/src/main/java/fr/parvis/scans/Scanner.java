package fr.parvis.scans;

import java.util.UUID;

/// A machine that was let in.
///
/// @param createdBy in whose name its scans come
record Scanner(UUID id, UUID spaceId, String name, UUID createdBy) {
    /// What all addresses of machines begin with.
    static final String ROOT = "/scan";

    /// The collection that it writes into.
    static String path(UUID id) {
        return ROOT + "/" + id + "/";
    }
}
