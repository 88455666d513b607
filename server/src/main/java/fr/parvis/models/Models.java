package fr.parvis.models;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.platform.TravellingModel;
import fr.parvis.spaces.Spaces;
import java.security.KeyPair;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Things leave as signed files and arrive as drafts.
@Service
class Models {
    private static final int VERSION = 1;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final ModelStore store;
    private final ObjectProvider<TravellingModel> kinds;
    private final Spaces spaces;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile @Nullable KeyPair known;

    Models(
            ModelStore store,
            ObjectProvider<TravellingModel> kinds,
            Spaces spaces,
            JsonMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.spaces = spaces;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /// @throws Problem NOT_FOUND, FORBIDDEN
    Leaving leave(Actor actor, String kind, UUID id) {
        var leaving = kind(kind).orElseThrow(Problem::notFound).leave(actor, id);
        var content = new ModelContent(
                VERSION,
                kind,
                leaving.name(),
                store.organisation(leaving.spaceId()),
                clock.instant(),
                json.valueToTree(leaving.content()));
        var pair = pair();
        var key = Map.of("kty", "OKP", "crv", "Ed25519", "x", TEXT.encodeToString(ModelKey.bytes(pair.getPublic())));
        var head = part(Map.of("alg", "EdDSA", "jwk", key));
        var payload = part(content);
        var signature = TEXT.encodeToString(ModelKey.sign(pair, head + "." + payload));
        return new Leaving(leaving.name(), new SignedModel(head, payload, signature));
    }

    record Leaving(String name, SignedModel file) {}

    /// What a file holds, before it becomes anything.
    ///
    /// @throws Problem NOT_A_MODEL, MODEL_CHANGED, MODEL_UNKNOWN; NOT_FOUND, FORBIDDEN about the space
    ModelView look(Actor actor, UUID spaceId, SignedModel file) {
        var read = read(actor, spaceId, file);
        var content = read.content();
        return new ModelView(
                content.kind(),
                content.name(),
                content.from(),
                content.madeAt(),
                ModelKey.fingerprint(read.key()),
                Arrays.equals(read.key(), ModelKey.bytes(pair().getPublic())),
                store.taken(spaceId, read.key()));
    }

    /// @return the path of the draft that it became
    /// @throws Problem as [#look], and what the module refuses
    @Transactional
    String arrive(Actor actor, UUID spaceId, SignedModel file) {
        var read = read(actor, spaceId, file);
        var content = read.content();
        var address = read.kind().arrive(actor, spaceId, content.content().toString());
        var now = clock.instant();
        store.insertArrival(spaceId, read.key(), content, actor.personId(), now);
        events.publishEvent(new ModelArrived(
                spaceId, content.name(), content.from(), ModelKey.fingerprint(read.key()), now, actor.personId()));
        return address;
    }

    private record Read(TravellingModel kind, ModelContent content, byte[] key) {}

    private Read read(Actor actor, UUID spaceId, SignedModel file) {
        spaces.require(actor, spaceId);
        var key = key(file);
        if (!ModelKey.isSigned(key, file.head() + "." + file.payload(), bytes(file.signature()))) {
            throw new Problem(ModelProblem.MODEL_CHANGED);
        }
        var content = content(file);
        var kind = kind(content.kind())
                .filter(_ -> content.parvis() == VERSION)
                .orElseThrow(() -> new Problem(ModelProblem.MODEL_UNKNOWN, Map.of("kind", content.kind())));
        if (!kind.mayArrive(actor, spaceId)) {
            throw Problem.forbidden();
        }
        return new Read(kind, content, key);
    }

    private byte[] key(SignedModel file) {
        var head = tree(file.head());
        var jwk = head.path("jwk");
        if (!head.path("alg").asString("").equals("EdDSA")
                || !jwk.path("crv").asString("").equals("Ed25519")) {
            throw new Problem(ModelProblem.NOT_A_MODEL);
        }
        return bytes(jwk.path("x").asString(""));
    }

    private ModelContent content(SignedModel file) {
        var tree = tree(file.payload());
        try {
            var content = json.treeToValue(tree, ModelContent.class);
            if (content != null && content.isWhole()) {
                return content.legible();
            }
        } catch (JacksonException malformed) {
            // As one that lacks something.
        }
        throw new Problem(ModelProblem.NOT_A_MODEL);
    }

    private JsonNode tree(String part) {
        try {
            return json.readTree(bytes(part));
        } catch (JacksonException malformed) {
            throw new Problem(ModelProblem.NOT_A_MODEL);
        }
    }

    private static byte[] bytes(String part) {
        try {
            return Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException malformed) {
            throw new Problem(ModelProblem.NOT_A_MODEL);
        }
    }

    private String part(Object content) {
        return TEXT.encodeToString(json.writeValueAsBytes(content));
    }

    private Optional<TravellingModel> kind(String name) {
        return kinds.stream().filter(each -> each.kind().equals(name)).findFirst();
    }

    /// Made at the first need; of several nodes that make one, all take the first.
    private KeyPair pair() {
        var pair = known;
        if (pair == null) {
            pair = store.key().orElseGet(() -> {
                store.insert(ModelKey.make());
                return store.key().orElseThrow();
            });
            known = pair;
        }
        return pair;
    }
}
