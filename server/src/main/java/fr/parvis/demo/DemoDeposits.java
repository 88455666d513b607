package fr.parvis.demo;

import fr.parvis.documents.CreatePaths;
import fr.parvis.documents.Deposits;
import fr.parvis.documents.Documents;
import fr.parvis.platform.Moment;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Deposits the documents of the demo, version after version, each by its author at its hour.
@Component
class DemoDeposits {
    private final Documents documents;
    private final Deposits deposits;
    private final DemoKinds kinds;
    private final DemoPeople people;
    private final DemoStore store;

    DemoDeposits(Documents documents, Deposits deposits, DemoKinds kinds, DemoPeople people, DemoStore store) {
        this.documents = documents;
        this.deposits = deposits;
        this.kinds = kinds;
        this.people = people;
        this.store = store;
    }

    /// @param contents what [DemoDocument.Version#bytes] gave, in the same order
    /// @param today when the demo began
    void deposit(DemoDocument document, List<byte[]> contents, LocalDate today) {
        var id = Moment.at(document.at(), () -> first(document, contents.getFirst()));
        for (var index = 1; index < contents.size(); index++) {
            var version = document.versions().get(index);
            var content = contents.get(index);
            Moment.at(
                    version.at(),
                    () -> deposits.depositVersion(
                            people.actor(version.author()), id, new ByteArrayInputStream(content), comment(version)));
        }
        kinds.describe(document, id, today);
    }

    private UUID first(DemoDocument document, byte[] content) {
        var version = document.versions().getFirst();
        var actor = people.actor(version.author());
        var folder = store.id("root", document.space());
        if (!document.folder().isEmpty()) {
            var path = document.folder();
            folder = documents
                    .createPaths(actor, folder, new CreatePaths(List.of(path)))
                    .getOrDefault(path, folder);
        }
        return deposits.deposit(actor, folder, document.name(), new ByteArrayInputStream(content), comment(version));
    }

    private static @Nullable String comment(DemoDocument.Version version) {
        return version.comment().isEmpty() ? null : version.comment();
    }
}
