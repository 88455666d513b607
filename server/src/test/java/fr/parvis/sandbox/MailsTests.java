package fr.parvis.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A mail is its head, its text, and the names of what hangs on it.
class MailsTests {
    @TempDir
    private Path folder;

    private static final String MAIL = """
            From: Jeanne <jeanne@exemple.fr>
            To: mairie@valbourg.fr
            Subject: =?utf-8?Q?R=C3=A9union_de_chantier?=
            Date: Mon, 16 Nov 2026 09:30:00 +0100
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/html; charset=utf-8

            <p>Rendez-vous <b>mardi</b></p><script>taire()</script><style>p{}</style>
            --b
            Content-Type: application/pdf; name="plan.pdf"
            Content-Disposition: attachment; filename="plan.pdf"

            abc
            --b--
            """.replace("\n", "\r\n");

    @Test
    void itsPartsAreTold() throws Exception {
        var file = Files.writeString(folder.resolve("a.eml"), MAIL);
        try (Sandbox sandbox = new Sandbox()) {
            var table = (Result.Table) sandbox.run(new Job.Mail(file, "message/rfc822"));
            assertThat(table.lines())
                    .contains(
                            List.of("from", "Jeanne <jeanne@exemple.fr>"),
                            List.of("subject", "Réunion de chantier"),
                            List.of("date", "2026-11-16T08:30:00Z"),
                            List.of("body", "Rendez-vous mardi"))
                    .anyMatch(line ->
                            line.getFirst().equals("attachment") && line.get(1).equals("plan.pdf"));
            var read = (Result.Read) sandbox.run(new Job.Reading(file, "message/rfc822", 10_000));
            assertThat(read.text()).contains("Rendez-vous mardi").doesNotContain("taire");
        }
    }

    @Test
    void everyMailOfTheCorpusSaysSomething() throws Exception {
        try (Sandbox sandbox = new Sandbox()) {
            for (Path file : Corpus.documents()) {
                if (file.toString().matches(".*\\.(eml|msg)")) {
                    assertThat(sandbox.run(new Job.Mail(file, Corpus.mediaType(file))))
                            .as("%s", file)
                            .isInstanceOfSatisfying(
                                    Result.Table.class,
                                    table -> assertThat(table.lines()).hasSizeGreaterThan(1));
                }
            }
        }
    }
}
