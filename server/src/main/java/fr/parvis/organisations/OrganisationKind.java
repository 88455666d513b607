package fr.parvis.organisations;

/// What sort of authority it is: the wording of its spaces and of its letters depends on it.
public enum OrganisationKind {
    MUNICIPALITY,
    INTERCOMMUNAL_CC,
    INTERCOMMUNAL_CA,
    INTERCOMMUNAL_CU,
    METROPOLE,
    SYNDICATE,
    SOCIAL_CENTRE,
    OTHER
}
