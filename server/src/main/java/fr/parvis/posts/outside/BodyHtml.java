package fr.parvis.posts.outside;

import fr.parvis.posts.PostBlock;
import fr.parvis.posts.PostBlock.Kind;
import fr.parvis.posts.PostBody;
import fr.parvis.posts.PostRun;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A post as HTML, written from its blocks: eleven elements, one attribute, every letter of somebody's escaped. There
/// is nothing to clean, since nothing of what was typed is markup.
final class BodyHtml {
    private BodyHtml() {}

    /// @param home what paths of ours begin with, for readers elsewhere
    static String of(PostBody body, URI home) {
        var html = new StringBuilder();
        @Nullable Kind open = null;
        for (var block : body.blocks()) {
            if (open != null && open != block.kind()) {
                html.append(close(open));
                open = null;
            }
            if (open == null && isList(block.kind())) {
                open = block.kind();
                html.append(open == Kind.BULLET ? "<ul>" : "<ol>");
            }
            write(html, block, home);
        }
        if (open != null) {
            html.append(close(open));
        }
        return html.toString();
    }

    private static boolean isList(Kind kind) {
        return kind == Kind.BULLET || kind == Kind.NUMBER;
    }

    private static String close(Kind list) {
        return list == Kind.BULLET ? "</ul>" : "</ol>";
    }

    private static void write(StringBuilder html, PostBlock block, URI home) {
        var element = switch (block.kind()) {
            case PARAGRAPH -> "p";
            case HEADING -> "h2";
            case SUBHEADING -> "h3";
            case BULLET, NUMBER -> "li";
            case QUOTE -> "blockquote";
        };
        if (block.runs().isEmpty()) {
            return;
        }
        html.append('<').append(element).append('>');
        block.runs().forEach(run -> write(html, run, home));
        html.append("</").append(element).append('>');
    }

    private static void write(StringBuilder html, PostRun run, URI home) {
        var words = escaped(run.text()).replace("\n", "<br>");
        var href = run.href();
        var strong = run.bold() ? "<strong>" + words + "</strong>" : words;
        var said = run.italic() ? "<em>" + strong + "</em>" : strong;
        html.append(
                href == null || href.startsWith("/annuaire/")
                        ? said
                        : "<a href=\"" + escaped(href.startsWith("/") ? home + href : href) + "\">" + said + "</a>");
    }

    /// In text and in attributes alike.
    static String escaped(String text) {
        return text.replaceAll("[\\uFFFE\\uFFFF]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
