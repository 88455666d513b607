package fr.parvis.chat.messages;

import fr.parvis.platform.Actor;
import java.util.UUID;

/// A message was taken away, or went with its age; within the module, where what it brought goes with it.
///
/// @param actor who took it away, or chose how long messages are kept
/// @param spaceId where the documents of its conversation lie
/// @param body what it said
public record MessageTakenAway(Actor actor, UUID spaceId, UUID authorId, String body) {}
