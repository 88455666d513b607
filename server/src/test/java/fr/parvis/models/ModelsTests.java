package fr.parvis.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What leaves as a signed file arrives as a draft, or not at all.
@ParvisTest
class ModelsTests {
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    @Autowired
    private Commission commission;

    @Autowired
    private Models models;

    @Autowired
    private TestModel kind;

    @Autowired
    private JdbcClient sql;

    private Commission.Room room;
    private UUID space;
    private SignedModel file;

    @BeforeEach
    void aFile() {
        room = commission.room();
        space = room.space().id();
        file = models.leave(room.facilitator(), "essai", kind.thing(space)).file();
    }

    private static void refused(ModelProblem problem, ThrowingCallable doing) {
        assertThatThrownBy(doing).hasMessage(problem.slug());
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String encoded(String part) {
        return TEXT.encodeToString(part.getBytes(StandardCharsets.UTF_8));
    }

    /// As another installation would sign it.
    private static SignedModel signed(KeyPair pair, String payload) {
        var head = encoded("{\"alg\":\"EdDSA\",\"jwk\":{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\""
                + TEXT.encodeToString(ModelKey.bytes(pair.getPublic())) + "\"}}");
        var body = encoded(payload);
        return new SignedModel(head, body, TEXT.encodeToString(ModelKey.sign(pair, head + "." + body)));
    }

    @Test
    void whatLeavesArrivesAsItWas() {
        var seen = models.look(room.contributor(), space, file);
        assertThat(seen.kind()).isEqualTo("essai");
        assertThat(seen.name()).isEqualTo("Fête du village");
        assertThat(seen.ours()).isTrue();
        assertThat(seen.fingerprint()).matches("([0-9A-F]{4} ){3}[0-9A-F]{4}");
        assertThat(models.arrive(room.contributor(), space, file)).isEqualTo("/essais/" + space);
        assertThat(kind.arrived()).contains("{\"question\":\"Quelle date ?\"}");
        assertThat(sql.sql("select detail from activity.entry where space_id = :space and kind = 'model.arrived'")
                        .param("space", space)
                        .query(String.class)
                        .single())
                .contains(seen.fingerprint());
    }

    @Test
    void aFileThatWasChangedIsRefused() {
        var other = encoded(decoded(file.payload()).replace("Quelle date", "Quel prix"));
        refused(
                ModelProblem.MODEL_CHANGED,
                () -> models.arrive(room.contributor(), space, new SignedModel(file.head(), other, file.signature())));
        var another = signed(ModelKey.make(), decoded(file.payload()));
        refused(
                ModelProblem.MODEL_CHANGED,
                () -> models.look(
                        room.contributor(), space, new SignedModel(another.head(), file.payload(), file.signature())));
        refused(
                ModelProblem.MODEL_CHANGED,
                () -> models.look(room.contributor(), space, new SignedModel(file.head(), file.payload(), "")));
    }

    @Test
    void anotherInstallationIsKnownByItsKeyFromTheSecondFileOn() {
        var neighbour = ModelKey.make();
        var first = signed(neighbour, decoded(file.payload()));
        assertThat(models.look(room.contributor(), space, first).ours()).isFalse();
        assertThat(models.look(room.contributor(), space, first).known()).isZero();
        models.arrive(room.contributor(), space, first);
        assertThat(models.look(room.contributor(), space, first).known()).isEqualTo(1);
        var elsewhere = commission.room();
        assertThat(models.look(elsewhere.contributor(), elsewhere.space().id(), first)
                        .known())
                .isZero();
    }

    @Test
    void whatSomebodyElseTypedIsMadeLegible() {
        var payload = decoded(file.payload()).replace("Fête du village", "Fête\\u0000 du\\u202e village");
        var seen = models.look(room.contributor(), space, signed(ModelKey.make(), payload));
        assertThat(seen.name()).isEqualTo("Fête du village");
        models.arrive(room.contributor(), space, signed(ModelKey.make(), payload));
        for (var time : List.of("+900000000-01-01T00:00:00Z", "1700-01-01T00:00:00Z")) {
            var odd = decoded(file.payload()).replaceAll("\"madeAt\":\"[^\"]*\"", "\"madeAt\":\"" + time + "\"");
            refused(
                    ModelProblem.NOT_A_MODEL,
                    () -> models.look(room.contributor(), space, signed(ModelKey.make(), odd)));
        }
    }

    @Test
    void whatIsNoModelIsRefusedWithAWord() {
        var pair = ModelKey.make();
        for (var payload : List.of("", "[]", "12", "{}", "{\"parvis\":1}", "{\"parvis\":\"x\"}", "{".repeat(5_000))) {
            refused(ModelProblem.NOT_A_MODEL, () -> models.look(room.contributor(), space, signed(pair, payload)));
        }
        for (var head :
                List.of("", "é", "{}", encoded("[]"), encoded("{\"alg\":\"none\"}"), encoded("{\"alg\":\"HS256\"}"))) {
            refused(
                    ModelProblem.NOT_A_MODEL,
                    () -> models.look(
                            room.contributor(), space, new SignedModel(head, file.payload(), file.signature())));
        }
    }

    @Test
    void aNewerVersionOrAnUnknownToolIsSaid() {
        var pair = ModelKey.make();
        for (var payload : List.of(
                decoded(file.payload()).replace("\"parvis\":1", "\"parvis\":2"),
                decoded(file.payload()).replace("\"kind\":\"essai\"", "\"kind\":\"budget\""))) {
            refused(ModelProblem.MODEL_UNKNOWN, () -> models.arrive(room.contributor(), space, signed(pair, payload)));
        }
    }

    @Test
    void onlyWhoMayMakeSuchAThingTakesOne() {
        assertThatThrownBy(() -> models.arrive(room.reader(), space, file)).hasMessage("forbidden");
        assertThatThrownBy(() -> models.arrive(room.stranger(), space, file)).hasMessage("not-found");
        assertThatThrownBy(() -> models.leave(room.stranger(), "essai", kind.thing(space)))
                .hasMessage("not-found");
        assertThatThrownBy(() -> models.leave(room.facilitator(), "inconnu", UUID.randomUUID()))
                .hasMessage("not-found");
    }
}
