package fr.parvis.people.signin;

import java.util.UUID;

/// A password for a program, on the one occasion that its secret is shown.
///
/// @param identifier what the program gives as its user's name
public record MadeApplicationPassword(UUID id, String name, String identifier, String secret) {}
