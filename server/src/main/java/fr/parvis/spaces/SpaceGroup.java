package fr.parvis.spaces;

/// How the types of space are put together in the rail and on the home of spaces, in this order.
public enum SpaceGroup {
    INSTITUTIONS,
    COMMITTEES,
    SERVICES,
    PROJECTS,
    EVERYONE,
    PARTNERS
}
