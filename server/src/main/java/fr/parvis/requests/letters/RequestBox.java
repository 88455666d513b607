package fr.parvis.requests.letters;

import java.util.UUID;

/// The address of a definition that is offered.
///
/// @param definition what it is called
record RequestBox(UUID definitionId, UUID spaceId, String definition, boolean used) {}
