package fr.parvis.links;

import fr.parvis.documents.Outside;
import fr.parvis.files.NewUpload;
import fr.parvis.files.Uploads;
import fr.parvis.links.FollowedLinks.Visitor;
import fr.parvis.people.Token;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Handing files in by a deposit link: somebody says who they are, announces files within the link's limits, sends
/// them, and keeps a receipt. Of the folder they see its name.
@Service
class Handings {
    private static final int MOST = 1_000;
    /// As long as an announced upload may still come.
    private static final Duration UPLOAD_LIFE = Duration.ofDays(7);

    private final FollowedLinks links;
    private final HandingStore store;
    private final Uploads uploads;
    private final Clock clock;

    Handings(FollowedLinks links, HandingStore store, Uploads uploads, Clock clock) {
        this.links = links;
        this.store = store;
        this.uploads = uploads;
        this.clock = clock;
    }

    /// @return a token of their own, for their files and their receipt
    /// @throws Problem LINK_CLOSED, LINK_LOCKED, LINK_FULL
    @Transactional
    public Token start(Visitor visitor, StartHanding command) {
        var link = links.follow(visitor, LinkKind.DEPOSIT).link();
        store.lock(link.id());
        if (store.count(link.id()) >= MOST) {
            throw full(link);
        }
        var token = Token.random();
        store.insert(
                link.id(),
                token.hash(),
                oneLine(command.giver()),
                blankless(command.email()),
                blankless(command.word()),
                clock.instant());
        return token;
    }

    Receipt receipt(Visitor visitor, @Nullable String token) {
        var handing = mine(links.follow(visitor, LinkKind.DEPOSIT).link(), token);
        return new Receipt(handing.giver(), handing.word(), handing.startedAt(), store.handed(handing.id()));
    }

    /// A file announced: what to announce it as, and in whose name.
    record Announcement(UUID slotId, Actor keeper, NewUpload upload) {}

    /// @throws Problem LARGER_THAN_LINK, LINK_FULL, UNUSABLE_NAME
    @Transactional
    public Announcement announce(Visitor visitor, @Nullable String token, NewUpload announced) {
        var link = links.follow(visitor, LinkKind.DEPOSIT).link();
        var handing = mine(link, token);
        Outside.requireName(announced.name());
        if (announced.length() > link.bytesLimit()) {
            throw new Problem(LinkProblem.LARGER_THAN_LINK, Map.of("limit", link.bytesLimit()));
        }
        store.lock(link.id());
        var at = clock.instant();
        var taken = store.taken(link.id(), at.minus(UPLOAD_LIFE));
        if (taken.files() >= link.filesLimit() || taken.bytes() + announced.length() > link.bytesLimit()) {
            throw full(link);
        }
        var slot = store.announce(handing.id(), announced.name(), announced.length(), at);
        return new Announcement(
                slot,
                Actor.of(link.createdBy()),
                new NewUpload(
                        HandedFiles.CODE,
                        announced.name(),
                        announced.length(),
                        Map.of(HandedFiles.SLOT, slot.toString())));
    }

    /// It was refused after all.
    void withdraw(UUID slotId) {
        store.withdraw(slotId);
    }

    /// Does something with one's own upload.
    ///
    /// @throws Problem NOT_FOUND for another's
    <T> T withMine(Visitor visitor, @Nullable String token, UUID uploadId, Function<Actor, T> what) {
        var link = links.follow(visitor, LinkKind.DEPOSIT).link();
        var handing = mine(link, token);
        var keeper = Actor.of(link.createdBy());
        requireMine(handing, keeper, uploadId);
        return what.apply(keeper);
    }

    /// Gives a file up before it is whole; it counts no more.
    void abandon(Visitor visitor, @Nullable String token, UUID uploadId) {
        var link = links.follow(visitor, LinkKind.DEPOSIT).link();
        var keeper = Actor.of(link.createdBy());
        var slot = requireMine(mine(link, token), keeper, uploadId);
        uploads.abandon(keeper, uploadId);
        store.withdraw(slot);
    }

    private UUID requireMine(HandingStore.Handing handing, Actor keeper, UUID uploadId) {
        var slot = HandedFiles.slot(uploads.upload(keeper, uploadId).metadata());
        if (slot == null || !store.isOf(handing.id(), slot)) {
            throw Problem.notFound();
        }
        return slot;
    }

    private HandingStore.Handing mine(Link link, @Nullable String token) {
        if (token == null) {
            throw Problem.notFound();
        }
        return store.find(link.id(), new Token(token).hash()).orElseThrow(Problem::notFound);
    }

    private static Problem full(Link link) {
        return new Problem(LinkProblem.LINK_FULL, Map.of("files", link.filesLimit(), "bytes", link.bytesLimit()));
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]+", " ")
                .strip();
    }

    private static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
