package fr.parvis.chat;

import fr.parvis.platform.LiveRoom;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// A conversation is a room: those who have it open see one another, and that somebody writes.
@Component
class ConversationRooms implements LiveRoom {
    private final ConversationStore store;

    ConversationRooms(ConversationStore store) {
        this.store = store;
    }

    @Override
    public boolean admits(UUID personId, UUID roomId) {
        return store.admits(personId, roomId);
    }
}
