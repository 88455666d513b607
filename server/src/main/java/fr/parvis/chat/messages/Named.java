package fr.parvis.chat.messages;

import fr.parvis.chat.ChatAction;
import fr.parvis.chat.Conversation;
import fr.parvis.chat.messages.MessageText.Mention;
import fr.parvis.chat.messages.MessageText.MentionKind;
import fr.parvis.chat.messages.MessageText.Reference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Whom and what a message names: only people of the conversation are called, and the whole space only by who runs
/// it.
@Component
class Named {
    private static final UUID NOBODY = new UUID(0, 0);

    private final MessageStore store;

    Named(MessageStore store) {
        this.store = store;
    }

    /// Whom a message calls.
    ///
    /// @param kept the mentions that hold
    /// @param recipients those people, the author left out
    record Called(List<Mention> kept, List<UUID> recipients) {}

    Called called(Conversation conversation, MessageText text) {
        if (text.mentions().isEmpty()) {
            return new Called(List.of(), List.of());
        }
        var place = conversation.place();
        var kept = new ArrayList<Mention>();
        var recipients = new LinkedHashSet<UUID>();
        var persons = text.targets(MentionKind.PERSON);
        if (!persons.isEmpty()) {
            var insiders = store.insiders(conversation.id(), place == null ? null : place.id(), persons);
            insiders.forEach(id -> kept.add(new Mention(MentionKind.PERSON, id)));
            recipients.addAll(insiders);
        }
        var groups = text.targets(MentionKind.GROUP);
        if (place != null && !groups.isEmpty()) {
            var insiders = store.groupInsiders(conversation.personId(), place.id(), groups);
            insiders.stream()
                    .map(MessageStore.GroupInsider::groupId)
                    .distinct()
                    .forEach(id -> kept.add(new Mention(MentionKind.GROUP, id)));
            insiders.forEach(insider -> recipients.add(insider.personId()));
        }
        if (place != null && text.callsEverybody() && conversation.allows(ChatAction.MENTION_ALL)) {
            kept.add(new Mention(MentionKind.SPACE, null));
            recipients.addAll(store.members(place.id()));
        }
        recipients.remove(conversation.personId());
        return new Called(kept, List.copyOf(recipients));
    }

    void keep(Conversation conversation, UUID messageId, long seq, MessageText text, Called called) {
        if (!called.kept().isEmpty()) {
            var place = conversation.place();
            store.insertMentions(messageId, conversation.id(), seq, called.kept(), place == null ? NOBODY : place.id());
        }
        if (!text.references().isEmpty()) {
            refer(messageId, text);
        }
    }

    private void refer(UUID messageId, MessageText text) {
        var kinds = new ArrayList<String>();
        var targets = new ArrayList<UUID>();
        for (var reference : text.references()) {
            var target = switch (reference) {
                case Reference.ToDocument(var id) -> id;
                case Reference.ToPerson(var id) -> id;
                case Reference.ToMessage(var conversationId, var seq) ->
                    seq == null ? null : store.idAt(conversationId, seq).orElse(null);
                case Reference.ToSpace(var organisation, var slug) ->
                    store.spaceAt(organisation, slug).orElse(null);
            };
            if (target != null) {
                kinds.add(kind(reference));
                targets.add(target);
            }
        }
        if (!targets.isEmpty()) {
            store.insertReferences(messageId, kinds, targets);
        }
    }

    private static String kind(Reference reference) {
        return switch (reference) {
            case Reference.ToDocument _ -> "DOCUMENT";
            case Reference.ToPerson _ -> "PERSON";
            case Reference.ToMessage _ -> "MESSAGE";
            case Reference.ToSpace _ -> "SPACE";
        };
    }
}
