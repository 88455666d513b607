package fr.parvis.posts.outside;

import fr.parvis.posts.outside.Feeds.Entry;
import fr.parvis.posts.outside.Feeds.Feed;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The same news in four forms: RSS 2.0, JSON Feed 1.1, and short texts for panels as JSON and as lines.
final class FeedWriter {
    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);
    private static final JsonMapper JSON = new JsonMapper();

    private FeedWriter() {}

    static String rss(Feed feed) {
        var name = feed.organisation().name();
        var rss = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\">\n<channel>\n");
        element(rss, "title", name);
        element(rss, "link", feed.home() + "/");
        element(rss, "description", "Les informations de " + name);
        element(rss, "language", "fr");
        rss.append("<atom:link href=\"")
                .append(BodyHtml.escaped(feed.address("rss.xml")))
                .append("\" rel=\"self\" type=\"application/rss+xml\"/>\n");
        feed.entries().forEach(entry -> item(rss, feed, entry));
        return rss.append("</channel>\n</rss>\n").toString();
    }

    private static void item(StringBuilder rss, Feed feed, Entry entry) {
        var item = entry.item();
        rss.append("<item>\n");
        element(rss, "title", item.title());
        rss.append("<guid isPermaLink=\"false\">urn:uuid:").append(item.id()).append("</guid>\n");
        element(rss, "pubDate", RFC_822.format(item.publishedAt()));
        element(rss, "description", html(feed, entry));
        rss.append("</item>\n");
    }

    /// What XML does not allow in a text was taken out when it was typed.
    private static void element(StringBuilder rss, String name, String text) {
        rss.append('<').append(name).append('>').append(BodyHtml.escaped(text));
        rss.append("</").append(name).append(">\n");
    }

    private static String html(Feed feed, Entry entry) {
        var body = BodyHtml.of(entry.item().body(), URI.create(feed.home()));
        return entry.picture().isEmpty()
                ? body
                : "<p><img src=\"" + BodyHtml.escaped(feed.picture(entry)) + "\" alt=\""
                        + BodyHtml.escaped(entry.item().pictureText()) + "\"></p>" + body;
    }

    static String json(Feed feed) {
        var items = new ArrayList<Map<String, Object>>();
        for (var entry : feed.entries()) {
            var item = entry.item();
            var said = new LinkedHashMap<String, Object>();
            said.put("id", "urn:uuid:" + item.id());
            said.put("title", item.title());
            said.put("content_html", html(feed, entry));
            said.put("content_text", item.words());
            if (entry.picture().isPresent()) {
                said.put("image", feed.picture(entry));
            }
            said.put("date_published", item.publishedAt().toString());
            said.put("date_modified", item.changedAt().toString());
            items.add(said);
        }
        var said = new LinkedHashMap<String, Object>();
        said.put("version", "https://jsonfeed.org/version/1.1");
        said.put("title", feed.organisation().name());
        said.put("home_page_url", feed.home() + "/");
        said.put("feed_url", feed.address("feed.json"));
        said.put("language", "fr");
        said.put("items", items);
        return JSON.writeValueAsString(said);
    }

    /// @param from null for at once, and `until` for as long as it is there
    record Panel(
            String id,
            String text,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    static String panels(Feed feed) {
        var panels = feed.entries().stream()
                .map(Entry::item)
                .map(item -> new Panel(
                        item.id().toString(), String.valueOf(item.panelText()), item.panelFrom(), item.panelUntil()))
                .toList();
        return JSON.writeValueAsString(Map.of("panels", panels));
    }

    /// A line for each.
    static String lines(Feed feed) {
        return feed.entries().stream()
                .map(Entry::item)
                .map(item -> String.valueOf(item.panelText()).replaceAll("\\s+", " ") + "\n")
                .collect(Collectors.joining());
    }

    /// When anything of it changed last; the epoch where there is nothing.
    static Instant changedAt(Feed feed) {
        return feed.entries().stream()
                .map(entry -> entry.item().changedAt())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
