package fr.parvis.mail.incoming;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// What an HTML mail says, in lines, without what Gmail, Outlook, Apple Mail, Thunderbird and Yahoo quote below.
final class HtmlText {
    private static final String QUOTES = "blockquote[type=cite], div.gmail_quote, div.gmail_quote_container,"
            + " div.gmail_extra, div.gmail_signature, div.moz-cite-prefix, div.moz-signature, pre.moz-signature,"
            + " div.yahoo_quoted, div.AppleMailSignature, div#AppleMailSignature, div#Signature, div.protonmail_quote";
    /// From here on Outlook quotes.
    private static final String QUOTE_BEGINS = "#appendonsend, #divRplyFwdMsg, div[style*=border-top:solid #E1E1E1],"
            + " div[style*=border-top:solid #B5C4DF], hr#stopSpelling";
    private static final String NOT_READ = "head, style, script, title, meta, link, noscript, template";

    /// In characters: what a person writes is far below it, and a page of tags alone does not fill the memory.
    private static final int LONGEST = 512 << 10;

    private HtmlText() {}

    static String of(String html) {
        var page = Jsoup.parse(html.substring(0, Math.min(html.length(), LONGEST)));
        page.select(NOT_READ).remove();
        page.select(QUOTES).remove();
        cutAt(page);
        var lines = new Lines();
        page.body().traverse(lines);
        return lines.text
                .toString()
                .replaceAll("(?<![ \\t\\u00a0])[ \\t\\u00a0]++\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private static void cutAt(Document page) {
        var begin = page.selectFirst(QUOTE_BEGINS);
        for (Node node = begin; node != null && node != page.body(); node = node.parent()) {
            for (var next = node.nextSibling(); next != null; next = node.nextSibling()) {
                next.remove();
            }
        }
        if (begin != null) {
            begin.remove();
        }
    }

    private static final class Lines implements NodeVisitor {
        final StringBuilder text = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText().replaceAll("\\s+", " "));
            } else if (node instanceof Element element) {
                if (element.normalName().equals("br")) {
                    text.append('\n');
                } else if (element.normalName().equals("li")) {
                    text.append("\n- ");
                } else if (element.isBlock() && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                    text.append('\n');
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && element.normalName().equals("p")) {
                text.append("\n\n");
            }
        }
    }
}
