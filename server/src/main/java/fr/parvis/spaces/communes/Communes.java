package fr.parvis.spaces.communes;

import fr.parvis.people.Hats;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.AddMember;
import fr.parvis.spaces.OpenSpace;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.SpaceAccess;
import fr.parvis.spaces.SpaceModel;
import fr.parvis.spaces.SpaceName;
import fr.parvis.spaces.SpaceProblem;
import fr.parvis.spaces.SpaceType;
import fr.parvis.spaces.Spaces;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens the spaces of a whole commune from one screen: all or none, and again without doubles. Each can be undone
/// while it is untouched.
@Service
public class Communes {
    private final CommuneStore store;
    private final Spaces spaces;
    private final Hats hats;

    Communes(CommuneStore store, Spaces spaces, Hats hats) {
        this.store = store;
        this.spaces = spaces;
        this.hats = hats;
    }

    /// What would be opened; nothing is written.
    ///
    /// @throws Problem FORBIDDEN unless the actor administers the authority
    @Transactional(readOnly = true)
    public List<CommuneLine> preview(Actor actor, UUID organisationId, PlanCommune plan) {
        hats.requireAdmin(actor, organisationId);
        return lines(organisationId, plan);
    }

    /// Opens what is not there yet.
    @Transactional
    public List<CommuneLine> open(Actor actor, UUID organisationId, PlanCommune plan) {
        hats.requireAdmin(actor, organisationId);
        store.lock(organisationId);
        return lines(organisationId, plan).stream()
                .map(line -> line.exists() ? line : open(actor, organisationId, line))
                .toList();
    }

    private CommuneLine open(Actor actor, UUID organisationId, CommuneLine line) {
        var founders = switch (line.type()) {
            case COUNCIL ->
                store.electedMembers(organisationId).stream()
                        .filter(person -> !person.equals(actor.personId()))
                        .map(person -> AddMember.person(person, Role.READER))
                        .toList();
            case SERVICE ->
                store.findUnit(organisationId, line.name()).stream()
                        .map(unit -> AddMember.unit(unit, Role.CONTRIBUTOR))
                        .toList();
            default -> List.<AddMember>of();
        };
        var space = spaces.open(
                actor, OpenSpace.of(organisationId, line.type(), line.name()).with(founders));
        return new CommuneLine(
                line.type(),
                line.name(),
                line.access(),
                line.folders(),
                line.people(),
                false,
                space.id(),
                space.slug());
    }

    private List<CommuneLine> lines(UUID organisationId, PlanCommune plan) {
        var existing = store.existing(organisationId);
        var elected = store.electedMembers(organisationId).size();
        var units = store.unitSizes(organisationId);
        var seen = new HashSet<String>();
        var lines = new ArrayList<CommuneLine>();
        for (var planned : plan.spaces()) {
            if (planned.type() == SpaceType.CONFIDENTIAL) {
                throw new Problem(SpaceProblem.TYPE_NOT_OFFERED);
            }
            var name = SpaceName.clean(planned.name());
            var key = CommuneStore.key(planned.type(), name);
            if (!seen.add(key)) {
                continue;
            }
            var there = existing.get(key);
            var model = SpaceModel.of(planned.type());
            var people = switch (planned.type()) {
                case COUNCIL -> elected;
                case SERVICE -> units.getOrDefault(CommuneStore.fold(name), 0);
                default -> 0;
            };
            lines.add(new CommuneLine(
                    planned.type(),
                    name,
                    model.access(),
                    model.folders(),
                    people,
                    there != null,
                    there == null ? null : there.id(),
                    there == null || model.access() == SpaceAccess.SECRET ? null : there.slug()));
        }
        return lines;
    }
}
