package fr.parvis.requests.definitions;

import java.util.List;

/// A ready model, as it is offered.
///
/// @param questions what it asks
/// @param steps the names of its steps
public record ReadyModelView(String code, String name, String purpose, List<String> questions, List<String> steps) {}
