package fr.parvis.imports;

import java.util.List;
import java.util.UUID;

/// What can be imported into a folder.
///
/// @param shares whether some server's Windows shares may be asked
/// @param folders of the server's machine; empty for who does not administer it
record ImportOffer(UUID folderId, String folderName, UUID spaceId, List<String> folders, boolean shares) {}
