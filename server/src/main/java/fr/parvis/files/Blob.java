package fr.parvis.files;

/// A content, kept once however often it is handed in.
///
/// @param hash SHA-256, 64 lower-case hexadecimal digits
/// @param size in bytes
public record Blob(String hash, long size) {}
