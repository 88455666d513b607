package fr.parvis.chat.cards;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The folder of each conversation that has one.
@Repository
class FolderStore {
    private final JdbcClient sql;

    FolderStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<UUID> find(UUID conversationId) {
        return sql.sql("select folder_id from chat.conversation where id = :id and folder_id is not null")
                .param("id", conversationId)
                .query(UUID.class)
                .optional();
    }

    boolean isOfAnother(UUID folderId, UUID conversationId) {
        return sql.sql("select exists (select from chat.conversation where folder_id = :folder and id <> :id)")
                .param("folder", folderId)
                .param("id", conversationId)
                .query(Boolean.class)
                .single();
    }

    void keep(UUID conversationId, UUID folderId) {
        sql.sql("update chat.conversation set folder_id = :folder where id = :id")
                .param("folder", folderId)
                .param("id", conversationId)
                .update();
    }
}
