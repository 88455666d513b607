package fr.parvis.contributions.entries;

/// The order of contributions: the most supported, the newest, those without an answer first.
public enum Sorting {
    SUPPORTED,
    NEWEST,
    UNANSWERED
}
