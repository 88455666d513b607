package fr.parvis.notifications.push;

import fr.parvis.notifications.mails.MailWords;
import fr.parvis.notifications.push.PushService.Urgency;
import fr.parvis.notifications.push.PushStore.Push;
import fr.parvis.platform.PersonalNotice.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says what a push is about when it leaves, in the words of the mails: what happened, where, and why it comes.
/// Whatever was read meanwhile, or may not be seen any more, is said no more.
@Component
class PushTexts {
    private static final int PLACES = 20;
    private static final int TITLE = 120;
    private static final int LINE = 240;

    /// Somebody waits for these.
    private static final Set<Kind> PRESSING = Set.of(Kind.DIRECT_MESSAGE, Kind.MENTION, Kind.BROADCAST);

    private final PushStore store;

    PushTexts(PushStore store) {
        this.store = store;
    }

    /// @param night whether it comes on days off as well
    record Said(PushText text, Urgency urgency, boolean night) {}

    /// @return nothing where there is nothing to say any more
    Optional<Said> of(Push push, Instant from) {
        return switch (push.about()) {
            case "HELLO" -> Optional.of(hello(push));
            case "NEWS" ->
                store.news(push.personId(), push.place(), push.newsFrom(), from).map(news -> said(push, news));
            default -> {
                var lines = store.lines(push.personId(), push.place(), from);
                yield lines.isEmpty() ? Optional.empty() : Optional.of(said(push, lines));
            }
        };
    }

    private Said hello(Push push) {
        var words = PushWords.in(push.locale());
        return new Said(
                text(push, words.helloTitle(), words.hello(), push.place() + "#recevoir", push.askedAt(), false),
                Urgency.HIGH,
                true);
    }

    private Said said(Push push, List<PushLine> lines) {
        var words = MailWords.of(push.locale());
        var own = PushWords.in(push.locale());
        var latest = lines.getFirst();
        var unnamed = lines.stream().anyMatch(PushLine::unnamed);
        var title = unnamed ? words.waiting(lines.size()) : words.meant(latest.asMeant());
        var more = lines.size() > 1 && !unnamed ? own.more(lines.size() - 1) : null;
        var body = unnamed ? own.hidden() : line(more, latest.spaceName(), words.why(latest.kind()));
        var urgent = lines.stream().anyMatch(line -> line.legal() || PRESSING.contains(line.kind()));
        return new Said(
                text(push, title, body, latest.address(), latest.at(), true),
                urgent ? Urgency.HIGH : Urgency.NORMAL,
                lines.stream().anyMatch(line -> line.legal() || line.kind() == Kind.BROADCAST));
    }

    private Said said(Push push, PushStore.News news) {
        var words = MailWords.of(push.locale());
        var title = news.unnamed() ? words.waiting(1) : words.news(news.line());
        var body = news.unnamed()
                ? PushWords.in(push.locale()).hidden()
                : line(null, news.spaceName(), words.whyNews(false));
        return new Said(text(push, title, body, news.line().address(), news.at(), false), Urgency.LOW, false);
    }

    private static String line(@Nullable String more, @Nullable String space, String why) {
        return Stream.of(more, space, why).filter(part -> part != null).collect(Collectors.joining(" · "));
    }

    private PushText text(Push push, String title, String body, String url, Instant at, boolean meant) {
        var unread = store.unread(push.personId(), PLACES + 1);
        return new PushText(
                shortened(title, TITLE),
                shortened(body, LINE),
                push.locale().getLanguage(),
                push.place(),
                url,
                at,
                meant,
                unread.count(),
                unread.places().size() > PLACES ? null : unread.places());
    }

    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
