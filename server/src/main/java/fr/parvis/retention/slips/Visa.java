package fr.parvis.retention.slips;

import java.time.LocalDate;

/// What the Archives départementales answered.
///
/// @param hash of its scan
record Visa(LocalDate on, String reference, String hash, String mediaType) {}
