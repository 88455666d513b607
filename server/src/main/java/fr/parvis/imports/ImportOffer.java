package fr.parvis.imports;

import java.util.List;
import java.util.UUID;

/// What can be imported into a folder.
///
/// @param folders of the server's machine; empty for who does not administer it
record ImportOffer(UUID folderId, String folderName, UUID spaceId, List<String> folders) {}
