package fr.parvis.mail;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Cursor;
import fr.parvis.platform.Page;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.PlatformSettings;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What left and what waits, for the platform's administrator. Messages that hold a secret are listed and not
/// shown, except in the demonstration, where nobody else could read them; each opening is kept.
@Service
class Outbox {
    private static final int LINES = 50;
    private static final int WEEKS = 4;
    private static final int TARGET_A_WEEK = 5;

    private final MailStore store;
    private final Smtp smtp;
    private final DkimSignature signature;
    private final PlatformSettings platform;
    private final Clock clock;

    Outbox(MailStore store, Smtp smtp, DkimSignature signature, PlatformSettings platform, Clock clock) {
        this.signature = signature;
        this.store = store;
        this.smtp = smtp;
        this.platform = platform;
        this.clock = clock;
    }

    /// @param server whether mail leaves by SMTP
    record OutboxPage(boolean server, DkimView dkim, Page<OutboxLine> page) {}

    OutboxPage lines(Actor actor, @Nullable String after) {
        requireAdministrator(actor);
        Instant before = null;
        UUID beforeId = null;
        if (after != null) {
            var parts = Cursor.parts(after, 2);
            try {
                before = Instant.parse(parts.get(0));
                beforeId = UUID.fromString(parts.get(1));
            } catch (DateTimeException | IllegalArgumentException forged) {
                throw new Problem(PlatformProblem.INVALID);
            }
        }
        var lines = store.lines(before, beforeId, LINES + 1);
        return new OutboxPage(
                smtp.available(),
                signature.view(),
                Page.of(lines, LINES, last -> Cursor.of(last.createdAt(), last.id())));
    }

    MailFigures figures(Actor actor) {
        requireAdministrator(actor);
        return new MailFigures(TARGET_A_WEEK, store.weeks(clock.instant(), WEEKS, TARGET_A_WEEK));
    }

    @Transactional
    OutboxMail open(Actor actor, UUID id) {
        requireAdministrator(actor);
        var line = store.line(id).orElseThrow(Problem::notFound);
        var openings = store.openings(id);
        var shown = !line.confidential() || !platform.empty();
        if (shown) {
            store.opened(id, actor.personId(), clock.instant());
        }
        return new OutboxMail(line, shown ? store.text(id) : null, openings);
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.platformAdmin()) {
            throw Problem.forbidden();
        }
    }
}
