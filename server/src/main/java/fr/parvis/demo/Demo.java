package fr.parvis.demo;

import fr.parvis.organisations.Organisations;
import fr.parvis.people.People;
import fr.parvis.platform.Moment;
import fr.parvis.platform.PlatformSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Fills an empty installation at its first start, before it answers anybody. People and spaces come in one
/// transaction, then each document in its own: killed in the middle, the next start goes on.
@Component
class Demo implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final Duration SETTLED = Duration.ofDays(385);
    private static final Duration OPENED = Duration.ofDays(380);
    private static final Duration RENEWED = Duration.ofDays(26);
    private static final Duration UNUSED = Duration.ofDays(200);
    private static final Duration FORGOTTEN = Duration.ofDays(44);
    private static final Duration AFTER_THE_LAST = Duration.ofDays(3);

    private final PlatformSettings settings;
    private final Organisations organisations;
    private final People people;
    private final DemoPeople demoPeople;
    private final DemoSpaces demoSpaces;
    private final DemoDeposits demoDeposits;
    private final DemoTalk demoTalk;
    private final DemoBroadcast demoBroadcast;
    private final DemoKinds demoKinds;
    private final DemoPosts demoPosts;
    private final DemoPolls demoPolls;
    private final DemoContributions demoContributions;
    private final DemoRequests demoRequests;
    private final DemoCalls demoCalls;
    private final DemoAccounts accounts;
    private final DemoStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile boolean running;

    Demo(
            PlatformSettings settings,
            Organisations organisations,
            People people,
            DemoPeople demoPeople,
            DemoSpaces demoSpaces,
            DemoDeposits demoDeposits,
            DemoTalk demoTalk,
            DemoBroadcast demoBroadcast,
            DemoKinds demoKinds,
            DemoPosts demoPosts,
            DemoPolls demoPolls,
            DemoContributions demoContributions,
            DemoRequests demoRequests,
            DemoCalls demoCalls,
            DemoAccounts accounts,
            DemoStore store,
            TransactionTemplate transaction,
            Clock clock) {
        this.settings = settings;
        this.organisations = organisations;
        this.people = people;
        this.demoPeople = demoPeople;
        this.demoSpaces = demoSpaces;
        this.demoDeposits = demoDeposits;
        this.demoTalk = demoTalk;
        this.demoBroadcast = demoBroadcast;
        this.demoKinds = demoKinds;
        this.demoPosts = demoPosts;
        this.demoPolls = demoPolls;
        this.demoContributions = demoContributions;
        this.demoRequests = demoRequests;
        this.demoCalls = demoCalls;
        this.accounts = accounts;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        var filling = store.filling();
        if (filling.isEmpty() && (settings.empty() || people.any() || organisations.any())) {
            return;
        }
        var startedAt = filling.map(DemoStore.Filling::startedAt).orElseGet(clock::instant);
        if (filling.map(DemoStore.Filling::finishedAt).isEmpty()) {
            LOG.info("Filling in the demonstration commune, about half a minute…");
            fill(startedAt, filling.map(DemoStore.Filling::documents).orElse(-1));
        }
        accounts.write();
    }

    /// @param done how many documents have been deposited; -1 when there are no people yet
    private void fill(Instant startedAt, int done) {
        var documents = new ArrayList<DemoDocument>();
        new DemoDocuments(startedAt).forEach(documents::add);
        if (done < 0) {
            transaction.executeWithoutResult(_ -> settle(startedAt, documents));
        }
        deposit(
                documents,
                Math.max(0, done),
                startedAt.atZone(DemoDocuments.ZONE).toLocalDate());
        transaction.executeWithoutResult(_ -> {
            demoPosts.publish(startedAt);
            demoPolls.ask(startedAt);
            demoContributions.collect(startedAt);
            demoRequests.ask(startedAt);
            demoCalls.open(startedAt);
            demoBroadcast.send(startedAt);
            demoTalk.talk(startedAt);
            demoKinds.propose();
            demoPeople.openAccounts();
            archive(documents);
            demoSpaces.throwAwayLongAgo(startedAt.minus(UNUSED), startedAt.minus(FORGOTTEN));
            store.finish(clock.instant());
        });
    }

    private void settle(Instant startedAt, List<DemoDocument> documents) {
        store.start(startedAt);
        Map<String, Set<String>> folders = new HashMap<>();
        documents.forEach(document -> folders.computeIfAbsent(document.space(), _ -> new HashSet<>())
                .add(document.folder().split("/")[0]));
        Moment.at(startedAt.minus(SETTLED), () -> {
            demoPeople.settle();
            return true;
        });
        demoPeople.invite(startedAt, SETTLED, RENEWED);
        Moment.at(startedAt.minus(OPENED), () -> {
            DemoSpace.all().forEach(space -> demoSpaces.open(space, folders.getOrDefault(space.key(), Set.of())));
            demoSpaces.favour();
            return true;
        });
    }

    /// One is drawn while the one before is being deposited.
    private void deposit(List<DemoDocument> documents, int done, LocalDate today) {
        var next = done < documents.size() ? draw(documents.get(done)) : null;
        for (var index = done; next != null; index++) {
            var contents = next.join();
            next = index + 1 < documents.size() ? draw(documents.get(index + 1)) : null;
            var deposited = index + 1;
            transaction.executeWithoutResult(_ -> {
                demoDeposits.deposit(documents.get(deposited - 1), contents, today);
                store.advance(deposited);
            });
        }
    }

    private static CompletableFuture<List<byte[]>> draw(DemoDocument document) {
        return CompletableFuture.supplyAsync(() -> document.versions().stream()
                .map(version -> version.bytes().get())
                .toList());
    }

    private void archive(List<DemoDocument> documents) {
        for (var space : DemoSpace.all()) {
            if (space.isArchived()) {
                var last = documents.stream()
                        .filter(document -> document.space().equals(space.key()))
                        .map(DemoDocument::at)
                        .max(Instant::compareTo)
                        .orElseThrow();
                Moment.at(last.plus(AFTER_THE_LAST), () -> {
                    demoSpaces.archive(space);
                    return true;
                });
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before the web server, which starts close to the end.
    @Override
    public int getPhase() {
        return 0;
    }
}
