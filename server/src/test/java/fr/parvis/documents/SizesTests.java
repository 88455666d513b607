package fr.parvis.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.StatementCounter;
import fr.parvis.files.Storage;
import fr.parvis.spaces.inventory.Inventory;
import fr.parvis.spaces.inventory.InventoryLine;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParvisTest
class SizesTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Inventory inventory;

    @Autowired
    private Deposits deposits;

    @Autowired
    private Trash trash;

    @Autowired
    private Storage storage;

    @Autowired
    private StatementCounter statements;

    @Test
    void theInventoryWeighsVersionsAndTrashAsTheQuotaDoes() {
        var room = commission.room();
        var administrator = commission.inhabitant(room.organisationId(), "ORG_ADMIN");
        var kept = commission.document(room.contributor(), room.root(), "note.txt", "douze octets");
        deposits.depositVersion(room.contributor(), kept, new ByteArrayInputStream(new byte[30]), null);
        var thrown = commission.document(room.contributor(), room.root(), "vieux.txt", "1234567");
        trash.throwAway(room.contributor(), List.of(thrown));
        assertThat(inventory.inventory(administrator, room.organisationId()))
                .extracting(InventoryLine::bytes)
                .containsExactly(49L);
        assertThat(storage.of(room.organisationId()).used()).isEqualTo(49);
    }

    @Test
    void anInventoryCostsTheSameForOneSpaceAndForMany() {
        var room = commission.room();
        var administrator = commission.inhabitant(room.organisationId(), "ORG_ADMIN");
        var one = cost(administrator.personId(), room.organisationId());
        for (var i = 0; i < 5; i++) {
            commission.space(
                    room.organisationId(), room.facilitator(), room.contributor(), room.reader(), room.guest());
        }
        assertThat(cost(administrator.personId(), room.organisationId())).isEqualTo(one);
    }

    private int cost(UUID personId, UUID organisationId) {
        return statements.during(() -> inventory.inventory(fr.parvis.platform.Actor.of(personId), organisationId));
    }
}
