package fr.parvis.retention;

import java.util.List;
import java.util.UUID;

/// A clean-up put documents in the trash; for the rooms of this module, in the same transaction.
public record ClutterThrown(List<UUID> documentIds) {}
