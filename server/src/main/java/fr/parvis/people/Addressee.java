package fr.parvis.people;

import java.util.Locale;

/// Where mail reaches a person, and in which language.
public record Addressee(String email, Locale locale, String fullName) {}
