package fr.parvis.mail;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/// A message written out as text and as HTML. The HTML loads nothing and follows nobody.
record Letter(String text, String html) {
    private static final String PAGE = """
            <!doctype html>
            <html lang="%s">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
            <body style="margin:0;padding:24px 12px;background:#f4f2ee;color:#1f2421;font:16px/1.5 'Segoe UI',Helvetica,Arial,sans-serif">
            <div style="max-width:560px;margin:0 auto;background:#fff;border:1px solid #dedad2;border-radius:8px;padding:28px 32px">
            <p style="margin:0 0 20px;font-weight:600;color:#1b5642">Parvis</p>
            %s%s%s</div>
            <div style="max-width:560px;margin:14px auto 0;padding:0 32px;font-size:13px;color:#5c625e"><p style="margin:0 0 8px">%s</p>%s</div>
            </body></html>
            """;
    private static final String PARAGRAPH = "<p style=\"margin:0 0 16px\">%s</p>\n";
    private static final String PART = """
            <h2 style="margin:24px 0 4px;padding-bottom:6px;border-bottom:1px solid #1f2421;font-size:16px">%s</h2>
            <ul style="margin:0 0 16px;padding:0;list-style:none">
            %s</ul>
            """;
    private static final String TOLD =
            "<li style=\"padding:10px 0;border-bottom:1px solid #dedad2\">%s<br><span style=\"font-size:13px;color:#5c625e\">%s%s</span>%s</li>\n";
    private static final String PRESS =
            "<p style=\"margin:8px 0 0\"><a href=\"%s\" style=\"display:inline-block;padding:10px 16px;border:1px solid #1b5642;border-radius:6px;color:#1b5642;text-decoration:none;font-weight:600\">%s</a></p>";
    private static final String LINK = "<a href=\"%s\" style=\"color:#1b5642\">%s</a>";
    private static final String BUTTON = """
            <p style="margin:24px 0"><a href="%1$s" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#1b5642;\
            color:#fff;text-decoration:none;font-weight:600">%2$s</a></p>
            <p style="margin:0 0 8px;font-size:13px;color:#5c625e;word-break:break-all">%1$s</p>
            """;

    static Letter of(Message message) {
        return new Letter(text(message), html(message));
    }

    private static String text(Message message) {
        var colon = "fr".equals(message.locale().getLanguage()) ? "\u00a0:\n" : ":\n";
        var action = message.action();
        var body = String.join("\n\n", message.paragraphs());
        var parts = message.parts().stream().map(part -> text(part, colon)).collect(Collectors.joining());
        var link = action == null ? "" : "\n\n" + action.label() + colon + action.url();
        var ways = message.ways().stream()
                .map(way -> "\n" + way.label() + colon + way.url() + "\n")
                .collect(Collectors.joining());
        return body + parts + link + "\n\n-- \n" + message.reason() + "\n" + ways;
    }

    private static String text(Message.Part part, String colon) {
        return "\n\n" + part.title()
                + part.lines().stream()
                        .map(told -> "\n\n- " + told.text()
                                + (told.why().isEmpty() ? "" : "\n  " + told.why())
                                + (told.url() == null ? "" : "\n  " + told.url())
                                + (told.answer() == null ? "" : "\n  " + text(told.answer(), colon))
                                + told.presses().stream()
                                        .map(press -> "\n  " + press.label() + colon.replace('\n', ' ') + press.url())
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining());
    }

    private static String text(Message.Answering answer, String colon) {
        return answer.label() + colon.replace('\n', ' ') + answer.address();
    }

    private static String html(Message message) {
        var action = message.action();
        return PAGE.formatted(
                message.locale().getLanguage(),
                escaped(message.subject()),
                message.paragraphs().stream()
                        .map(each -> PARAGRAPH.formatted(escaped(each)))
                        .collect(Collectors.joining()),
                message.parts().stream().map(Letter::html).collect(Collectors.joining()),
                action == null ? "" : BUTTON.formatted(escaped(action.url()), escaped(action.label())),
                escaped(message.reason()),
                message.ways().stream()
                        .map(way -> "<p style=\"margin:0 0 8px\">" + link(way.url(), way.label()) + "</p>")
                        .collect(Collectors.joining()));
    }

    private static String html(Message.Part part) {
        return PART.formatted(
                escaped(part.title()),
                part.lines().stream()
                        .map(told -> TOLD.formatted(
                                told.url() == null ? escaped(told.text()) : link(told.url(), told.text()),
                                escaped(told.why()),
                                told.answer() == null ? "" : html(told.answer(), told.why()),
                                presses(told)))
                        .collect(Collectors.joining()));
    }

    private static String presses(Message.Told told) {
        return told.presses().stream()
                .map(press -> PRESS.formatted(escaped(press.url()), escaped(press.label())))
                .collect(Collectors.joining());
    }

    /// A link that opens the mail program (RFC 6068).
    private static String html(Message.Answering answer, String before) {
        var to = "mailto:" + answer.address() + "?subject=" + UriUtils.encode(answer.subject(), StandardCharsets.UTF_8);
        return (before.isEmpty() ? "" : "<br>") + link(to, answer.label());
    }

    private static String link(String url, String label) {
        return LINK.formatted(escaped(url), escaped(label));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
