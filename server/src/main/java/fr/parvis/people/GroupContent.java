package fr.parvis.people;

import java.util.List;
import java.util.UUID;

/// What a group is made of: persons by name, and services with whoever is in them.
record GroupContent(UUID id, UUID organisationId, String name, List<PersonView> persons, List<GroupUnit> units) {

    /// @param people how many are in the service and those below it
    record GroupUnit(UUID id, String name, int people) {}
}
