package fr.parvis.portability;

import fr.parvis.documents.SpaceContents;
import fr.parvis.files.FolderArchive;
import fr.parvis.organisations.Organisations;
import fr.parvis.people.People;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.AccessLists;
import fr.parvis.spaces.Member;
import fr.parvis.spaces.SpaceAction;
import fr.parvis.spaces.Spaces;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// Takes a space away whole: what its actor reads of it, at one moment.
@Service
class SpaceExports {
    private final Spaces spaces;
    private final SpaceContents contents;
    private final AccessLists accessLists;
    private final People people;
    private final Organisations organisations;
    private final List<SpacePart> parts;
    private final List<SpacePages> pages;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    SpaceExports(
            Spaces spaces,
            SpaceContents contents,
            AccessLists accessLists,
            People people,
            Organisations organisations,
            List<SpacePart> parts,
            List<SpacePages> pages,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.spaces = spaces;
        this.contents = contents;
        this.accessLists = accessLists;
        this.people = people;
        this.organisations = organisations;
        this.parts =
                parts.stream().sorted(Comparator.comparing(SpacePart::name)).toList();
        this.pages = pages;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /// Notes what is to leave, before the first byte does, so that a refusal can still be said. The journal has it
    /// from here on, however far the archive comes.
    ///
    /// @throws Problem NOT_FOUND, FORBIDDEN for who does not run the space
    Snapshot begin(Actor actor, UUID spaceId) {
        spaces.require(actor, spaceId, SpaceAction.EXPORT);
        var now = clock.instant();
        var snapshot = Snapshot.of(actor, spaces.space(actor, spaceId), now, contents, json);
        var counts = snapshot.counts();
        events.publishEvent(
                new SpaceExported(spaceId, counts.documents() + "/" + counts.versions(), now, actor.personId()));
        return snapshot;
    }

    /// What the archive is called, without its extension.
    String name(Snapshot snapshot) {
        return "Export - " + snapshot.space().name() + " - " + LocalDate.ofInstant(snapshot.at(), zone(snapshot));
    }

    /// @throws IOException where it breaks off: the connection, the store, or the actor's right
    void write(Actor actor, Snapshot snapshot, FolderArchive archive) throws IOException {
        var leaving = new Leaving(spaces, contents, actor, snapshot, archive);
        snapshot.each(leaving);
        leaving.end();
        var counts = snapshot.counts(leaving.fates());
        var named = people(actor, snapshot);
        var page = new IndexPage(
                snapshot, leaving.fates(), counts, named, others(actor, snapshot, archive), zone(snapshot));
        archive.text("index.html", snapshot.at(), page::write);
        archive.text(Manifest.NAME, snapshot.at(), text -> {
            var manifest = new ManifestWriter(json, text);
            manifest.write(
                    snapshot,
                    leaving.fates(),
                    counts,
                    person(actor),
                    named,
                    lists(spaces.require(actor, snapshot.space().id()), snapshot));
            for (var part : parts) {
                manifest.part(
                        part.name(), rows -> part.write(actor, snapshot.space().id(), rows));
            }
            manifest.end();
        });
    }

    /// What other modules have to say in pages of their own.
    private List<IndexPage.Other> others(Actor actor, Snapshot snapshot, FolderArchive archive) throws IOException {
        var paths = new SafePaths();
        var zone = zone(snapshot);
        var written = new ArrayList<IndexPage.Other>();
        for (var more : pages) {
            more.write(actor, snapshot.space().id(), (folder, title, words) -> {
                var place = folder.isEmpty() ? "" : "/" + folder;
                var path = paths.in(place, title + ".html").substring(1);
                archive.text(
                        path,
                        snapshot.at(),
                        text -> new OfflinePage(text, zone).write(title, folder.isEmpty() ? "" : "../", words));
                written.add(new IndexPage.Other(path, title));
            });
        }
        return written;
    }

    private String person(Actor actor) {
        return people.named(List.of(actor.personId())).getFirst().name();
    }

    private List<Manifest.Person> people(Actor actor, Snapshot snapshot) {
        var named = new HashSet<>(snapshot.people());
        parts.forEach(part -> named.addAll(part.people(actor, snapshot.space().id())));
        return people.named(named).stream()
                .map(person -> new Manifest.Person(person.id(), person.name(), person.email()))
                .toList();
    }

    private List<Manifest.AccessList> lists(Member member, Snapshot snapshot) {
        return snapshot.lists().stream()
                .map(id -> new Manifest.AccessList(
                        id,
                        accessLists.lines(member, id).stream()
                                .map(line -> new Manifest.AccessLine(
                                        line.role() == null ? null : line.role().name(),
                                        line.personId(),
                                        line.groupId() == null
                                                ? null
                                                : line.groupId().toString(),
                                        line.unitId() == null
                                                ? null
                                                : line.unitId().toString(),
                                        line.name(),
                                        line.level().name()))
                                .toList()))
                .toList();
    }

    private ZoneId zone(Snapshot snapshot) {
        return ZoneId.of(
                organisations.organisation(snapshot.space().organisationId()).timeZone());
    }
}
