package fr.parvis.organisations;

import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The authorities of the installation, in the order of their life.
@Service
public class Organisations {
    private static final int LONGEST_SLUG = 56;

    private final OrganisationStore store;
    private final OrganisationPolicy policy;
    private final Clock clock;

    Organisations(OrganisationStore store, OrganisationPolicy policy, Clock clock) {
        this.store = store;
        this.policy = policy;
        this.clock = clock;
    }

    @Transactional
    public Organisation create(Actor actor, CreateOrganisation command) {
        policy.requireCreate(actor);
        return found(command);
    }

    /// The first authority of an empty installation, made before anybody could be its administrator.
    @Transactional
    public Organisation createFirst(CreateOrganisation command) {
        if (store.any()) {
            throw Problem.notFound();
        }
        return found(command);
    }

    private Organisation found(CreateOrganisation command) {
        requireZone(command.timeZone());
        var slug = command.slug() == null
                ? Slug.free(Slug.of(command.name(), LONGEST_SLUG), store::slugTaken)
                : command.slug();
        try {
            return organisation(store.insert(command, slug, clock.instant()));
        } catch (DuplicateKeyException cause) {
            throw new Problem(OrganisationProblem.SLUG_TAKEN);
        }
    }

    /// All authorities for who runs the installation; for others, their own.
    public List<Organisation> organisations(Actor actor) {
        return store.all().stream().filter(policy.seenBy(actor)).toList();
    }

    public Organisation organisation(Actor actor, UUID id) {
        policy.requireSee(actor, id);
        return organisation(id);
    }

    /// For modules that already know that the actor has to do with it.
    public Organisation organisation(UUID id) {
        return store.find(id).orElseThrow(Problem::notFound);
    }

    public Optional<Organisation> find(String slug) {
        return store.findBySlug(slug);
    }

    public boolean any() {
        return store.any();
    }

    @Transactional
    public Organisation change(Actor actor, UUID id, CreateOrganisation command) {
        policy.requireChange(actor, id);
        requireZone(command.timeZone());
        store.update(id, command, actor.platformAdmin());
        return organisation(id);
    }

    /// @param png a picture made by the sandbox; null shows the initial again
    @Transactional
    public void showArms(Actor actor, UUID id, byte @Nullable [] png) {
        policy.requireChange(actor, id);
        store.setArms(id, png, clock.instant());
    }

    /// Refuses beforehand who may not change the arms.
    void requireChange(Actor actor, UUID id) {
        policy.requireChange(actor, id);
    }

    public byte[] arms(Actor actor, UUID id) {
        return store.findArms(id).orElseThrow(Problem::notFound);
    }

    private static void requireZone(@Nullable String zone) {
        try {
            if (zone != null) {
                ZoneId.of(zone);
            }
        } catch (DateTimeException unknown) {
            throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of("timeZone")));
        }
    }
}
