package fr.parvis.people;

/// What a person may run in an authority. A manager opens spaces; an administrator runs people and spaces as well,
/// and reads no content without being a member.
public enum OrganisationRole {
    MEMBER,
    MANAGER,
    ORG_ADMIN
}
