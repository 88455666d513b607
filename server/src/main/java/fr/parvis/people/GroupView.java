package fr.parvis.people;

import java.util.UUID;

/// A *groupe de diffusion* of an authority.
///
/// @param people how many people are in it, those of its services included, each once
public record GroupView(UUID id, UUID organisationId, String name, int people) {}
