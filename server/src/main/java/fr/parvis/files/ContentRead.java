package fr.parvis.files;

/// What a content says is known, or known further: published in the transaction that keeps it.
public record ContentRead(String hash) {}
