package fr.parvis.mail.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What an HTML mail says.
class HtmlTextTests {
    @Test
    void blanksAtTheEndOfLinesGo() {
        assertThat(HtmlText.of("<p>Bonjour&nbsp; </p><p>&nbsp;Claire&nbsp;Morel</p>"))
                .isEqualTo("Bonjour\n\n\u00a0Claire\u00a0Morel");
    }

    @Test
    void ofAPageOfTagsAloneOnlyTheBeginningIsRead() {
        assertThat(HtmlText.of("<p>".repeat(4_000_000) + "fin")).isEmpty();
    }
}
