package fr.parvis.demo;

import static fr.parvis.demo.Tsv.field;

import fr.parvis.documents.CreatePaths;
import fr.parvis.documents.Documents;
import fr.parvis.kinds.DescribeDocument;
import fr.parvis.kinds.Facts;
import fr.parvis.kinds.FolderKinds;
import fr.parvis.kinds.Kind;
import fr.parvis.kinds.Kinds;
import fr.parvis.kinds.ProposeKind;
import fr.parvis.kinds.References;
import fr.parvis.kinds.SetReferences;
import fr.parvis.kinds.SetReferences.ReferenceLine;
import fr.parvis.platform.Moment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says what the documents of the demo are: `kinds.tsv` by the pattern of their path (the first line that matches; `$1`
/// is what stood there, dates are those of [When]), `references.tsv` what lists lead to, `proposals.tsv` what folders
/// propose.
@Component
class DemoKinds {
    private final Kinds kinds;
    private final FolderKinds folders;
    private final References references;
    private final Documents documents;
    private final DemoPeople people;
    private final DemoStore store;
    private final List<Map<String, String>> rows = Tsv.rows("kinds");

    DemoKinds(
            Kinds kinds,
            FolderKinds folders,
            References references,
            Documents documents,
            DemoPeople people,
            DemoStore store) {
        this.kinds = kinds;
        this.folders = folders;
        this.references = references;
        this.documents = documents;
        this.people = people;
        this.store = store;
    }

    /// By its author, when its last version came.
    void describe(DemoDocument document, UUID id, LocalDate today) {
        var path = document.folder().isEmpty() ? document.name() : document.folder() + "/" + document.name();
        for (var row : rows) {
            var matching = Pattern.compile(field(row, "path")).matcher(path);
            if (field(row, "space").equals(document.space()) && matching.matches()) {
                var said = said(field(row, "facts"), matching.toMatchResult());
                var day = document.at().atZone(DemoDocuments.ZONE).toLocalDate();
                var command = new DescribeDocument(Kind.valueOf(field(row, "kind")), facts(said, new When(today, day)));
                Moment.at(document.versions().getLast().at(), () -> {
                    kinds.describe(people.actor(document.author()), id, command);
                    refer(document, id);
                    return true;
                });
                return;
            }
        }
    }

    private static Map<String, String> said(String facts, MatchResult path) {
        var said = new HashMap<String, String>();
        for (var fact : facts.split("; ")) {
            var parted = fact.split("=", 2);
            var value = parted[1];
            for (var group = 1; group <= path.groupCount(); group++) {
                value = value.replace("$" + group, path.group(group));
            }
            said.put(parted[0], value);
        }
        return said;
    }

    private Facts facts(Map<String, String> said, When when) {
        var amount = said.get("amount");
        var outcome = said.get("outcome");
        var rights = said.get("imageRights");
        var owner = said.get("owner");
        return new Facts(
                day(said.get("day"), when),
                said.get("subject"),
                said.get("number"),
                null,
                said.get("supplier"),
                amount == null ? null : new BigDecimal(amount),
                day(said.get("validUntil"), when),
                outcome == null ? null : Facts.Outcome.valueOf(outcome),
                said.get("credit"),
                rights == null ? null : Facts.ImageRights.valueOf(rights),
                said.get("place"),
                said.get("source"),
                said.get("licence"),
                owner == null ? null : people.actor(owner).personId(),
                day(said.get("reviewOn"), when));
    }

    private static @Nullable LocalDate day(@Nullable String said, When when) {
        return said == null ? null : when.date(said);
    }

    private void refer(DemoDocument document, UUID id) {
        var lines = Tsv.rows("references").stream()
                .filter(row -> field(row, "space").equals(document.space())
                        && field(row, "document").equals(document.name()))
                .map(row -> new ReferenceLine(field(row, "label"), field(row, "address")))
                .toList();
        if (!lines.isEmpty()) {
            references.set(people.actor(document.author()), id, new SetReferences(lines));
        }
    }

    /// By those who run the spaces, once the year is over: what came before is described already.
    void propose() {
        for (var row : Tsv.rows("proposals")) {
            var actor = people.actor(field(row, "person"));
            var path = field(row, "folder");
            var folder = documents
                    .createPaths(actor, store.id("root", field(row, "space")), new CreatePaths(List.of(path)))
                    .get(path);
            if (folder != null) {
                folders.propose(actor, folder, new ProposeKind(Kind.valueOf(field(row, "kind")), null));
            }
        }
    }
}
