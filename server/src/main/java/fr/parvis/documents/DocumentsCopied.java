package fr.parvis.documents;

import java.util.Map;
import java.util.UUID;

/// Entries were copied: for modules that know something of them which is to be known of the copies. Published after
/// what says that the copies came.
///
/// @param copies the copy of each; folders may be among them
public record DocumentsCopied(Map<UUID, UUID> copies, UUID by) {}
