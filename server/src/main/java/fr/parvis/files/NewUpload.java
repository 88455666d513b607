package fr.parvis.files;

import java.util.Map;

/// A file that somebody announces.
///
/// @param target the module that will take it
/// @param name as its sender calls it
/// @param length in bytes
/// @param metadata what the module needs to know
public record NewUpload(String target, String name, long length, Map<String, String> metadata) {}
