package fr.parvis.platform;

import java.util.UUID;

/// Somebody did something before an open page of Parvis a moment ago: what they could be told on their devices they
/// have before their eyes. Said by the page about once a minute; no news, and nothing that others are shown.
public record Looked(UUID personId) {}
