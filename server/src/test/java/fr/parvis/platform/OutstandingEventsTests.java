package fr.parvis.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fr.parvis.Parvis;
import fr.parvis.ParvisTest;
import fr.parvis.TestSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a stop cut off is heard after the next start, whichever version wrote it.
@ParvisTest
class OutstandingEventsTests {
    private static final String RENAMED = "fr.parvis.chat.TopicRenamed";
    private static final String WRITTEN = "fr.parvis.chat.MessageWritten";

    @Autowired
    private JdbcClient sql;

    @Test
    void anEventOfAnotherVersionIsHeardOrSetAsideAndTheServerStarts() throws Exception {
        var withoutActorAndWithColour =
                outstanding(RENAMED, "{\"conversationId\":\"%s\",\"from\":\"a\",\"to\":\"b\",\"colour\":\"green\"}");
        var withoutListsNorNumbers = outstanding(
                WRITTEN,
                "{\"message\":{\"id\":\"%s\",\"body\":\"Bonjour\",\"at\":\"2026-11-02T08:00:00Z\"},\"audience\":{}}");
        var ofAClassThatIsGone = outstanding("fr.parvis.chat.TopicPainted", "{\"conversationId\":\"%s\"}");
        var halfWritten = outstanding(RENAMED, "{\"conversationId\":\"%s\",\"fro");
        var ofAnotherShape = outstanding(RENAMED, "{\"conversationId\":{\"of\":\"%s\"}}");
        var ofToday = outstanding(
                RENAMED,
                "{\"actor\":{\"personId\":\"%1$s\",\"locale\":\"fr\"},\"conversationId\":\"%1$s\",\"from\":\"a\",\"to\":\"b\"}");

        startAndStop();

        assertThat(waiting(withoutActorAndWithColour, withoutListsNorNumbers, ofToday))
                .as("heard to their end, though written otherwise")
                .isZero();
        assertThat(waiting(ofAClassThatIsGone, halfWritten, ofAnotherShape)).isZero();
        assertThat(reason(ofAClassThatIsGone)).isEqualTo("there is no such class any more");
        assertThat(reason(halfWritten)).isNotBlank();
        assertThat(reason(ofAnotherShape)).isNotBlank();
    }

    private UUID outstanding(String type, String content) {
        var id = UUID.randomUUID();
        var listener = type.equals(WRITTEN)
                ? "fr.parvis.chat.previews.LinkPreviews.on(" + WRITTEN + ")"
                : "fr.parvis.chat.cards.TopicFolders.follow(" + RENAMED + ")";
        sql.sql("""
                        insert into platform.event_publication (id, listener_id, event_type, serialized_event, publication_date, status, completion_attempts)
                        values (:id, :listener, :type, :content, current_timestamp, 'PUBLISHED', 1)
                        """)
                .param("id", id)
                .param("listener", listener)
                .param("type", type)
                .param("content", content.formatted(UUID.randomUUID()))
                .update();
        return id;
    }

    /// Another node of the product, on the same database.
    private static void startAndStop() throws IOException, SQLException {
        var product = new SpringApplicationBuilder(Parvis.class, TestSetup.class)
                .run(
                        "--server.port=0",
                        "--parvis.public-url=http://127.0.0.1",
                        "--parvis.data=" + Files.createTempDirectory("parvis-node"),
                        "--parvis.files.read-contents=false",
                        "--parvis.antivirus.clamd=none",
                        "--parvis.imports.work=false",
                        "--parvis.notifications.work=false");
        try (var pool = product.getBean(DataSource.class).unwrap(HikariDataSource.class)) {
            assertThat(pool.isRunning()).isTrue();
            product.close();
        }
    }

    private int waiting(UUID... ids) {
        return sql.sql("select count(*) from platform.event_publication where id = any ((:ids)::uuid[])")
                .param("ids", ids)
                .query(Integer.class)
                .single();
    }

    private String reason(UUID id) {
        return sql.sql("select reason from platform.event_set_aside where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
