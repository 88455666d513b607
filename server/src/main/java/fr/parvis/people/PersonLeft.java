package fr.parvis.people;

import fr.parvis.platform.Change;
import java.util.List;
import java.util.UUID;

/// A person's hat in an authority ended: their places in its services and groups are gone already.
public record PersonLeft(UUID personId, UUID organisationId) implements Change {
    @Override
    public Audience audience() {
        return Audience.ofPersons(List.of(personId));
    }
}
