package fr.parvis.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.outbound.PublicAddresses;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What lists of references lead to, and whether it still answers.
@ParvisTest
class ReferencesTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Kinds kinds;

    @Autowired
    private References references;

    @Autowired
    private ListedReferenceStore store;

    @Autowired
    private Clock clock;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer site;
    private String base;
    private Commission.Room room;
    private UUID list;

    @BeforeEach
    void open() throws Exception {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            asked.incrementAndGet();
            var path = exchange.getRequestURI().getPath();
            if (path.equals("/inside")) {
                exchange.getResponseHeaders().add("Location", "http://169.254.169.254/");
            }
            exchange.sendResponseHeaders(path.equals("/gone") ? 404 : path.equals("/inside") ? 302 : 200, -1);
            exchange.close();
        });
        site.start();
        base = "http://127.0.0.1:" + site.getAddress().getPort();
        room = commission.room();
        list = commission.document(room.contributor(), room.root(), "Liens utiles.txt", "liens");
        kinds.describe(room.contributor(), list, new DescribeDocument(Kind.REFERENCES, Facts.NONE));
    }

    @AfterEach
    void close() {
        site.stop(0);
    }

    private void set(String... addresses) {
        references.set(
                room.contributor(),
                list,
                new SetReferences(List.of(addresses).stream()
                        .map(address -> new SetReferences.ReferenceLine("Vers " + address, address))
                        .toList()));
    }

    private List<Boolean> dead() {
        return references.references(room.reader(), list).stream()
                .map(ListedReferenceView::dead)
                .toList();
    }

    private void check(List<String> allowed) throws Exception {
        try (var probe = new LinkProbe(new PublicAddresses(allowed))) {
            new LinkChecks(store, clock).check(probe);
        }
    }

    @Test
    void whatNoLongerAnswersIsSaidInTheListAndStaysSoWhenTheListChanges() throws Exception {
        set(base + "/there", base + "/gone", base + "/inside", "http://127.0.0.1:1/");
        check(List.of("127.0.0.1"));
        assertThat(dead()).containsExactly(false, true, false, true);
        assertThat(asked).as("because no redirection is followed").hasValue(3);
        set(base + "/gone", base + "/there");
        assertThat(dead()).containsExactly(true, false);
        check(List.of("127.0.0.1"));
        assertThat(asked).as("because it is done once a month").hasValue(3);
    }

    @Test
    void machinesInsideAreNotAsked() throws Exception {
        set(base + "/gone", "http://localhost/", "http://[::1]/", "http://169.254.169.254/");
        check(List.of());
        assertThat(asked).hasValue(0);
        assertThat(dead()).doesNotContain(true);
    }

    @Test
    void aServerWithoutAWayOutSaysNothingDead() throws Exception {
        set("http://127.0.0.1:1/", "http://127.0.0.1:1/b");
        check(List.of("127.0.0.1"));
        assertThat(dead()).containsExactly(false, false);
    }

    @Test
    void aDocumentIsFoundByWhoReadsIt() {
        var other = commission.document(room.contributor(), room.root(), "Charte.txt", "charte");
        set("/d/" + other);
        assertThat(dead()).containsExactly(false);
        commission.hide(room, other);
        assertThat(dead()).containsExactly(true);
    }

    @Test
    void onlyAddressesOfTheWebAndOfDocumentsAreTaken() {
        for (var address : List.of(
                "javascript:alert(1)",
                "file:///etc/passwd",
                "http://u:p@site.example/",
                "http://0x7f.1/",
                "/espaces",
                "x")) {
            assertThatThrownBy(() -> set(address))
                    .as(address)
                    .hasFieldOrPropertyWithValue("type", KindProblem.ADDRESS_STRANGE);
        }
    }
}
