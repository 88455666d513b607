package fr.parvis.chat.voices;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which messages give a sound.
@Repository
class VoiceStore {
    private final JdbcClient sql;

    VoiceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A message that was taken away gives nothing any more.
    boolean isGivenElsewhere(UUID documentId) {
        return sql.sql("select exists (select from chat.reference where kind = 'DOCUMENT' and target_id = :document)")
                .param("document", documentId)
                .query(Boolean.class)
                .single();
    }
}
