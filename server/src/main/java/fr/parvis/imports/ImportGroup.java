package fr.parvis.imports;

/// How many items of an import are alike.
///
/// @param left whether they are not brought
record ImportGroup(String mark, boolean left, long count, long bytes) {}
