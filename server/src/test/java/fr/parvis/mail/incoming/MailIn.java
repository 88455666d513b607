package fr.parvis.mail.incoming;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A mail as its server brings it, kept, sorted and posted, for the tests of modules that take it.
@Component
public class MailIn {
    private static final String VOUCHED = "Authentication-Results: mx.parvis.example; dmarc=pass header.from=%s\r\n";

    private final Receiving receiving;
    private final Sorting sorting;
    private final JdbcClient sql;

    MailIn(Receiving receiving, Sorting sorting, JdbcClient sql) {
        this.receiving = receiving;
        this.sorting = sorting;
        this.sql = sql;
    }

    /// What is put above the headers of a mail whose sender the mail server knows.
    public static String vouchedFor(String from) {
        return VOUCHED.formatted(from.substring(from.indexOf('@') + 1));
    }

    public static String mail(String headers, String from, String subject, String body) {
        return headers + "Message-ID: <" + UUID.randomUUID() + "@essai.example>\r\nFrom: " + from + "\r\nSubject: "
                + subject + "\r\nMIME-Version: 1.0\r\n" + body;
    }

    /// A body of text alone.
    public static String text(String text) {
        return "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text.replace("\n", "\r\n") + "\r\n";
    }

    /// @return what became of it
    public String bring(String from, String to, String mail) {
        receiving.receive(from, List.of(to), mail.getBytes(StandardCharsets.UTF_8));
        for (var tries = 0; tries < 100; tries++) {
            sorting.fileDue();
            var outcome = outcome(to);
            if (!outcome.isEmpty()) {
                return outcome;
            }
        }
        return "";
    }

    private String outcome(String to) {
        return sql.sql("""
                        select coalesce(outcome || coalesce(' ' || detail, ''), '') from mail.incoming where :to = any (recipients)
                        order by came_at desc, id desc limit 1
                        """)
                .param("to", to.toLowerCase(java.util.Locale.ROOT))
                .query(String.class)
                .single();
    }
}
