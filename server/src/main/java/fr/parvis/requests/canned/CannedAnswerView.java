package fr.parvis.requests.canned;

import java.util.UUID;

/// Words that are ready to be said.
///
/// @param title by which agents choose them; who asked does not read it
public record CannedAnswerView(UUID id, String title, String body) {}
