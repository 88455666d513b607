package fr.parvis.chat.reading;

/// Up to which message a conversation was read.
public record ReadUpTo(long seq) {}
