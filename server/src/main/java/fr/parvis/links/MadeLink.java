package fr.parvis.links;

import java.time.Instant;
import java.util.UUID;

/// A link just made: the only moment at which its address can be read.
public record MadeLink(UUID id, String address, Instant expiresAt) {}
