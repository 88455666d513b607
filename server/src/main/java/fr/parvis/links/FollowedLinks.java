package fr.parvis.links;

import fr.parvis.documents.EntryKind;
import fr.parvis.documents.Outside;
import fr.parvis.documents.Outside.Shown;
import fr.parvis.files.Delivery;
import fr.parvis.files.FolderArchive;
import fr.parvis.links.OpenedLink.FileView;
import fr.parvis.people.Token;
import fr.parvis.people.signin.GuardedPasswords;
import fr.parvis.platform.Problem;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Links as whoever follows them finds them. Each request asks anew whether the link is open and its maker may share
/// the thing; what is not so is said in one way, whatever the reason.
@Service
class FollowedLinks {
    static final Duration PASS_LIFE = Duration.ofHours(12);
    private static final int LISTED = 500;
    private static final int MOST = 50_000;

    private final Outside outside;
    private final LinkStore store;
    private final Delivery delivery;
    private final GuardedPasswords passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FollowedLinks(
            Outside outside,
            LinkStore store,
            Delivery delivery,
            GuardedPasswords passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.outside = outside;
        this.store = store;
        this.delivery = delivery;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /// What somebody comes with.
    ///
    /// @param pass what they were given for the link's password; null without
    record Visitor(Token secret, @Nullable Token pass) {}

    record Followed(Link link, Outside.Place place) {}

    /// @throws Problem LINK_CLOSED, LINK_LOCKED
    Followed follow(Visitor visitor, LinkKind kind) {
        var followed = follow(visitor);
        if (followed.link().kind() != kind) {
            throw closed();
        }
        return followed;
    }

    private Followed follow(Visitor visitor) {
        var followed = reached(visitor.secret());
        var link = followed.link();
        if (link.passwordHash() != null
                && (visitor.pass() == null
                        || !store.hasPass(link.id(), visitor.pass().hash(), clock.instant()))) {
            throw new Problem(LinkProblem.LINK_LOCKED);
        }
        return followed;
    }

    private Followed reached(Token secret) {
        var link = store.findOpen(secret.hash(), clock.instant()).orElseThrow(FollowedLinks::closed);
        return new Followed(link, place(link));
    }

    private Outside.Place place(Link link) {
        return outside.findShared(link.createdBy(), link.entryId(), link.isDeposit())
                .orElseThrow(FollowedLinks::closed);
    }

    static Problem closed() {
        return new Problem(LinkProblem.LINK_CLOSED);
    }

    /// @return a pass, to be shown from now on
    /// @throws Problem LINK_CLOSED, WRONG_LINK_PASSWORD, TOO_MANY_TRIES
    Token unlock(Token secret, String password, String address) {
        var link = reached(secret).link();
        var pass = Token.random();
        if (link.passwordHash() != null) {
            if (!passwords.opens("link:" + link.id(), address, password, link.passwordHash())) {
                throw new Problem(LinkProblem.WRONG_LINK_PASSWORD);
            }
            store.insertPass(link.id(), pass.hash(), clock.instant().plus(PASS_LIFE));
        }
        return pass;
    }

    /// What the link shows; counted as an opening.
    @Transactional
    public OpenedLink open(Visitor visitor) {
        var followed = follow(visitor);
        var link = followed.link();
        var place = followed.place();
        var listed = link.isDeposit() ? List.<FileView>of() : files(link, place);
        store.countOpening(link.id(), clock.instant());
        return new OpenedLink(
                link.kind(),
                place.name(),
                place.kind(),
                store.organisation(place.organisationId()),
                link.word(),
                link.expiresAt(),
                link.left(),
                listed.size() > LISTED ? listed.subList(0, LISTED) : listed,
                listed.size() > LISTED,
                link.filesLimit(),
                link.bytesLimit());
    }

    private List<FileView> files(Link link, Outside.Place place) {
        if (place.kind() == EntryKind.DOCUMENT) {
            return List.of(view(shown(link, place.id()), List.of()));
        }
        var paths = new HashMap<UUID, List<String>>();
        var files = new ArrayList<FileView>();
        for (var entry : outside.below(place.id(), MOST)) {
            var above = paths.getOrDefault(entry.parentId(), List.of());
            if (entry.kind() == EntryKind.FOLDER) {
                var path = new ArrayList<>(above);
                path.add(entry.name());
                paths.put(entry.id(), path);
            } else if (files.size() <= LISTED) {
                files.add(view(entry, above));
            }
        }
        return files;
    }

    private static FileView view(Shown shown, List<String> path) {
        return new FileView(shown.id(), path, shown.name(), shown.version(), shown.size(), shown.changedAt());
    }

    private Shown shown(Link link, UUID id) {
        return outside.shown(link.entryId(), id, link.version()).orElseThrow(FollowedLinks::closed);
    }

    /// A file about to leave.
    ///
    /// @param limited whether each taking counts, a part of the file as well
    record Taking(Shown file, boolean limited) {}

    /// @param file null for the document that the link is to
    /// @param leaves whether its content is sent, and `begins` whether from its beginning
    /// @throws Problem LINK_USED_UP
    @Transactional
    public Taking take(Visitor visitor, @Nullable UUID file, boolean leaves, boolean begins) {
        var followed = follow(visitor, LinkKind.SHARE);
        var link = followed.link();
        var shown = shown(link, file == null ? link.entryId() : file);
        if (shown.kind() == EntryKind.FOLDER) {
            throw Problem.notFound();
        }
        var limited = link.takingsLimit() != null;
        delivery.require(null, shown.hash());
        if (leaves && (begins || limited)) {
            count(link, shown.id(), shown.name(), followed.place());
        }
        return new Taking(shown, limited);
    }

    private void count(Link link, UUID entryId, String name, Outside.Place place) {
        var at = clock.instant();
        if (!store.countTaking(link.id(), at)) {
            throw new Problem(LinkProblem.LINK_USED_UP);
        }
        events.publishEvent(new LinkTaken(entryId, name, place.spaceId(), place.accessListId(), link.createdBy(), at));
    }

    /// What an archive will hold: asked before its first byte leaves.
    record Contents(Link link, String name, List<Item> items) {}

    record Item(UUID id, String path, boolean folder) {}

    @Transactional
    public Contents archive(Visitor visitor) {
        var followed = follow(visitor, LinkKind.SHARE);
        var place = followed.place();
        if (place.kind() != EntryKind.FOLDER) {
            throw Problem.notFound();
        }
        var items = new ArrayList<Item>();
        var paths = new HashMap<UUID, String>();
        for (var entry : outside.below(place.id(), MOST)) {
            var above = paths.get(entry.parentId());
            var path = above == null ? entry.name() : above + "/" + entry.name();
            paths.put(entry.id(), path);
            items.add(new Item(entry.id(), path, entry.kind() == EntryKind.FOLDER));
        }
        count(followed.link(), place.id(), place.name(), place);
        return new Contents(followed.link(), place.name(), items);
    }

    /// Each file is asked for again just before it is written: what ended meanwhile is left out.
    void write(Contents contents, FolderArchive archive) throws IOException {
        for (var item : contents.items()) {
            var link = store.findOpen(contents.link().id(), clock.instant());
            if (link.isEmpty()
                    || outside.findShared(link.get().createdBy(), link.get().entryId(), false)
                            .isEmpty()) {
                return;
            }
            var shown = outside.shown(link.get().entryId(), item.id(), null);
            if (shown.isEmpty()) {
                continue;
            }
            if (item.folder()) {
                archive.folder(item.path(), shown.get().changedAt());
            } else {
                archive.fileOutside(
                        item.path(),
                        shown.get().hash(),
                        shown.get().mediaType(),
                        shown.get().changedAt());
            }
        }
    }

    @Scheduled(cron = "0 27 3 * * *")
    void forgetPasses() {
        store.forgetPasses(clock.instant());
    }
}
