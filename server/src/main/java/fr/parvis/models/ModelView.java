package fr.parvis.models;

import java.time.Instant;

/// A model that somebody holds a file of, before it becomes anything.
///
/// @param from who made it, as it calls itself
/// @param fingerprint of the key that signed it: sixteen hexadecimal digits by four
/// @param ours whether it was signed here
/// @param known how many models by the same key were taken before in the authority
record ModelView(String kind, String name, String from, Instant madeAt, String fingerprint, boolean ours, int known) {}
