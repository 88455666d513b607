package fr.parvis.dav;

import fr.parvis.documents.Drive;
import fr.parvis.documents.Drive.Property;
import fr.parvis.documents.DriveEntry;
import fr.parvis.documents.DriveLine;
import fr.parvis.documents.DrivePlace;
import fr.parvis.documents.Lock;
import fr.parvis.documents.Locks;
import fr.parvis.files.Delivery;
import fr.parvis.files.Storage;
import fr.parvis.files.StorageView;
import fr.parvis.platform.Problem;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// PROPFIND of a document, a folder, or a folder with what it holds: as many statements for ten thousand as for one.
@Component
class Propfind {
    private final Drive drive;
    private final Locks locks;
    private final Storage storage;
    private final LockElements lockElements;

    Propfind(Drive drive, Locks locks, Storage storage, LockElements lockElements) {
        this.drive = drive;
        this.locks = locks;
        this.storage = storage;
        this.lockElements = lockElements;
    }

    /// What is read once for an answer.
    private record Facts(
            DavAddress address,
            DrivePlace place,
            List<Lock> above,
            Map<UUID, List<Lock>> locks,
            Map<UUID, List<Property>> notes,
            @Nullable StorageView storage) {}

    static void requireFinite(DavRequest request) {
        if (request.depth() < 0) {
            throw new Problem(DavProblem.PROPFIND_FINITE_DEPTH);
        }
    }

    void find(DavRequest request, DrivePlace place) throws IOException {
        requireFinite(request);
        var asked = Asked.of(Xml.read(request.http().getInputStream()));
        var entry = place.require();
        var deep = request.depth() == 1 && entry.isFolder();
        var children = deep ? drive.children(request.actor(), entry) : List.<DriveLine>of();
        var facts = facts(request, place, entry, asked, deep);
        var base = request.address().href(true);
        var answer = new MultiStatus(request.answer());
        var name = entry.parentId() == null ? request.address().parts().get(1) : entry.name();
        write(answer, entry.isFolder() ? base : request.address().href(false), entry.line(name), asked, facts);
        for (var child : children) {
            var href = base + DavAddress.encoded(child.name());
            write(answer, child.isFolder() ? href + "/" : href, child, asked, facts);
        }
        answer.close();
    }

    private Facts facts(DavRequest request, DrivePlace place, DriveEntry entry, Asked asked, boolean deep) {
        List<Lock> above = List.of();
        Map<UUID, List<Lock>> own = Map.of();
        if (asked.wantsLocks()) {
            above = locks.on(place.ids()).stream()
                    .filter(lock -> lock.reaches(entry.id()))
                    .toList();
            own = deep ? locks.onChildren(entry.id()).stream().collect(Collectors.groupingBy(Lock::entryId)) : Map.of();
        }
        Map<UUID, List<Property>> notes = Map.of();
        if (asked.wantsNotes()) {
            notes = new HashMap<>(drive.properties(List.of(entry.id())));
            if (deep) {
                notes.putAll(drive.propertiesOfChildren(entry.id()));
            }
        }
        return new Facts(
                request.address(),
                place,
                above,
                own,
                notes,
                asked.wantsQuota() ? storage.of(entry.organisationId()) : null);
    }

    private void write(MultiStatus answer, String href, DriveLine entry, Asked asked, Facts facts) throws IOException {
        var found = new StringBuilder();
        var missing = new StringBuilder();
        var notes = facts.notes().getOrDefault(entry.id(), List.of());
        for (var name : asked.names()) {
            if (name.isOurs()) {
                var before = found.length();
                append(found, name.name(), href, entry, asked.namesOnly(), facts);
                if (found.length() == before && !asked.all()) {
                    missing.append(Proppatch.name(name.namespace(), name.name()));
                }
            } else if (!asked.all()) {
                var note = notes.stream()
                        .filter(each -> each.namespace().equals(name.namespace())
                                && each.name().equals(name.name()))
                        .findFirst();
                note.ifPresentOrElse(
                        each -> found.append(each.value()),
                        () -> missing.append(Proppatch.name(name.namespace(), name.name())));
            }
        }
        if (asked.all()) {
            notes.forEach(note ->
                    found.append(asked.namesOnly() ? Proppatch.name(note.namespace(), note.name()) : note.value()));
        }
        answer.properties(href, found, missing);
    }

    private void append(StringBuilder to, String name, String href, DriveLine entry, boolean namesOnly, Facts facts) {
        var folder = entry.isFolder();
        switch (name) {
            case "resourcetype" -> element(to, name, folder ? "<D:collection/>" : "", namesOnly);
            case "creationdate" ->
                element(
                        to,
                        name,
                        DateTimeFormatter.ISO_INSTANT.format(
                                entry.createdAt().truncatedTo(java.time.temporal.ChronoUnit.SECONDS)),
                        namesOnly);
            case "displayname" -> element(to, name, Xml.escaped(entry.name()), namesOnly);
            case "getlastmodified" -> element(to, name, Contents.date(entry.changedAt()), namesOnly);
            case "supportedlock" -> to.append(namesOnly ? "<D:supportedlock/>" : LockElements.SUPPORTED);
            case "lockdiscovery" -> to.append(namesOnly ? "<D:lockdiscovery/>" : discovery(entry, href, facts));
            case "quota-used-bytes", "quota-available-bytes" -> quota(to, name, entry, facts);
            default -> {
                if (!folder) {
                    ofDocument(to, name, entry, namesOnly);
                }
            }
        }
    }

    private static void ofDocument(StringBuilder to, String name, DriveLine entry, boolean namesOnly) {
        switch (name) {
            case "getcontentlength" -> element(to, name, Long.toString(entry.size()), namesOnly);
            case "getcontenttype" -> element(to, name, Xml.escaped(entry.mediaType()), namesOnly);
            case "getetag" -> element(to, name, Delivery.tag(String.valueOf(entry.hash())), namesOnly);
            default -> {
                // It has none.
            }
        }
    }

    private static void quota(StringBuilder to, String name, DriveLine entry, Facts facts) {
        var storage = facts.storage();
        if (storage == null || !entry.isFolder()) {
            return;
        }
        var quota = storage.quota();
        if (name.equals("quota-used-bytes")) {
            element(to, name, Long.toString(storage.used()), false);
        } else if (quota != null) {
            element(to, name, Long.toString(Math.max(0, quota - storage.used() - storage.reserved())), false);
        }
    }

    private String discovery(DriveLine entry, String href, Facts facts) {
        var child = !entry.id().equals(facts.place().require().id());
        if (!child) {
            return lockElements.discovery(facts.above(), lock -> Locking.root(facts.address(), facts.place(), lock));
        }
        var held = new java.util.ArrayList<>(facts.locks().getOrDefault(entry.id(), List.of()));
        facts.above().stream().filter(Lock::deep).forEach(held::add);
        return lockElements.discovery(
                held,
                lock -> lock.entryId().equals(entry.id()) ? href : Locking.root(facts.address(), facts.place(), lock));
    }

    static void element(StringBuilder to, String name, String value, boolean namesOnly) {
        to.append("<D:").append(name);
        if (namesOnly || value.isEmpty()) {
            to.append("/>");
        } else {
            to.append('>').append(value).append("</D:").append(name).append('>');
        }
    }
}
