package fr.parvis.visitors;

/// What a door says of itself in the mails to its visitors.
///
/// @param title what it is, in a few words: chosen by who runs it, never by who comes
/// @param organisation the authority's name
/// @param path the page that a visitor's own link leads to; their secret is added as its fragment
/// @param zone of the authority: the mails say days
public record VisitSign(String title, String organisation, String path, String zone) {}
