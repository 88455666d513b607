package fr.parvis.models;

import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.platform.TravellingModel;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.Spaces;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/// Something that travels, for tests.
@Component
class TestModel implements TravellingModel {
    private final Map<UUID, UUID> spaceOf = new ConcurrentHashMap<>();
    private final List<String> arrived = new CopyOnWriteArrayList<>();
    private final Spaces spaces;

    TestModel(Spaces spaces) {
        this.spaces = spaces;
    }

    UUID thing(UUID spaceId) {
        var id = UUID.randomUUID();
        spaceOf.put(id, spaceId);
        return id;
    }

    List<String> arrived() {
        return arrived;
    }

    @Override
    public String kind() {
        return "essai";
    }

    @Override
    public Leaving leave(Actor actor, UUID id) {
        var spaceId = spaceOf.get(id);
        if (spaceId == null) {
            throw Problem.notFound();
        }
        spaces.require(actor, spaceId);
        return new Leaving(spaceId, "Fête du village", Map.of("question", "Quelle date ?"));
    }

    @Override
    public boolean mayArrive(Actor actor, UUID spaceId) {
        return spaces.require(actor, spaceId).role().atLeast(Role.CONTRIBUTOR);
    }

    @Override
    public String arrive(Actor actor, UUID spaceId, String content) {
        if (!content.contains("question")) {
            throw new Problem(PlatformProblem.INVALID);
        }
        arrived.add(content);
        return "/essais/" + spaceId;
    }
}
