package fr.parvis.spaces.inventory;

import fr.parvis.people.Hats;
import fr.parvis.platform.Actor;
import fr.parvis.spaces.SpaceSizes;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/// All spaces of an authority for who administers it, secret ones by name, size and facilitators only.
@Service
public class Inventory {
    private final InventoryStore store;
    private final Hats hats;
    private final ObjectProvider<SpaceSizes> sizes;

    Inventory(InventoryStore store, Hats hats, ObjectProvider<SpaceSizes> sizes) {
        this.store = store;
        this.hats = hats;
        this.sizes = sizes;
    }

    public List<InventoryLine> inventory(Actor actor, UUID organisationId) {
        hats.requireAdmin(actor, organisationId);
        var lines = store.lines(organisationId);
        var keeper = sizes.getIfAvailable();
        if (keeper == null) {
            return lines;
        }
        var bytes = keeper.bytes(lines.stream().map(InventoryLine::id).toList());
        return lines.stream()
                .map(line -> new InventoryLine(
                        line.id(),
                        line.name(),
                        line.slug(),
                        line.type(),
                        line.access(),
                        line.archivedAt(),
                        line.memberCount(),
                        bytes.getOrDefault(line.id(), 0L),
                        line.facilitators()))
                .toList();
    }
}
