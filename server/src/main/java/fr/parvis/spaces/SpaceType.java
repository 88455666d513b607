package fr.parvis.spaces;

/// The 17 types of space (the French names stand in the glossary).
public enum SpaceType {
    COUNCIL,
    EXECUTIVE,
    GOVERNING_BODY,
    SOCIAL_COMMITTEE,
    COMMITTEE,
    WORKING_GROUP,
    SERVICE,
    SUPPORT,
    CONFIDENTIAL,
    PROJECT,
    GENERAL_INFO,
    SHARED_RESOURCES,
    CROSS_UNIT,
    SOCIAL,
    PARTNERS,
    INTER_AUTHORITY,
    ASSOCIATIONS
}
