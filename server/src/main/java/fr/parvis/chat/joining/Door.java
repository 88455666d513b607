package fr.parvis.chat.joining;

import fr.parvis.platform.Problem;
import java.time.Instant;
import java.util.UUID;

/// A link that hangs at a topic's door.
///
/// @param shut whether it leads nowhere: taken down, its topic closed, its space archived, ended or secret
/// @param secret whether its space is secret now: nobody outside learns more of it
/// @param came how many came by it, or wait
record Door(
        UUID id,
        UUID conversationId,
        String conversationTitle,
        UUID spaceId,
        String spaceName,
        String organisationName,
        Instant openedAt,
        Instant endsAt,
        int most,
        int came,
        String openedBy,
        boolean shut,
        boolean secret) {

    DoorView.LinkState state(Instant at) {
        if (!at.isBefore(endsAt)) {
            return DoorView.LinkState.OVER;
        }
        return came >= most ? DoorView.LinkState.FULL : DoorView.LinkState.OPEN;
    }

    /// @throws Problem DOOR_CLOSED
    void requireTold() {
        if (secret) {
            throw new Problem(DoorProblem.DOOR_CLOSED);
        }
    }

    /// @throws Problem DOOR_CLOSED, DOOR_OVER
    void requireThere(Instant at) {
        if (shut) {
            throw new Problem(DoorProblem.DOOR_CLOSED);
        }
        if (state(at) == DoorView.LinkState.OVER) {
            throw new Problem(DoorProblem.DOOR_OVER);
        }
    }

    /// @throws Problem DOOR_CLOSED, DOOR_OVER, DOOR_FULL
    void requireRoom(Instant at) {
        requireThere(at);
        if (came >= most) {
            throw new Problem(DoorProblem.DOOR_FULL);
        }
    }

    DoorstepView step() {
        return new DoorstepView(conversationTitle, spaceName, organisationName, endsAt);
    }
}
