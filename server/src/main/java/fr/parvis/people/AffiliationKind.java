package fr.parvis.people;

/// What a person is in an authority: élu or agent.
public enum AffiliationKind {
    ELECTED_MEMBER,
    AGENT
}
