package fr.parvis.people;

/// Which people of an authority are listed.
enum RosterFilter {
    ALL,
    NOT_ACTIVE,
    NOT_INVITED,
    WITHOUT_EMAIL
}
