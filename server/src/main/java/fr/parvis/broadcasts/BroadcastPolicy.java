package fr.parvis.broadcasts;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.util.Arrays;
import java.util.List;

/// Who may do what with a broadcast, once it is known that they manage its authority or run its space
/// ([Broadcasts#require]): a draft is its author's; what was sent is followed by all who may send.
final class BroadcastPolicy {
    private BroadcastPolicy() {}

    /// @param writable whether its space, if it has one, still lives
    static boolean allows(Actor actor, Broadcast broadcast, boolean writable, BroadcastAction action) {
        var draft = !broadcast.isSent() && broadcast.authorId().equals(actor.personId());
        return switch (action) {
            case WRITE, SEND -> draft && writable;
            case DISCARD -> draft;
            case CHASE -> broadcast.isSent() && broadcast.chasedAt() == null && writable;
            case FOLLOW -> broadcast.isSent();
        };
    }

    /// @throws Problem NOT_FOUND for somebody else's draft
    static void requireSee(Actor actor, Broadcast broadcast) {
        if (!broadcast.isSent() && !broadcast.authorId().equals(actor.personId())) {
            throw Problem.notFound();
        }
    }

    static List<BroadcastAction> actions(Actor actor, Broadcast broadcast, boolean writable) {
        return Arrays.stream(BroadcastAction.values())
                .filter(action -> allows(actor, broadcast, writable, action))
                .toList();
    }
}
