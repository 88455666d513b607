package fr.parvis.chat.messages;

import fr.parvis.chat.Conversation;
import fr.parvis.platform.Actor;
import java.util.UUID;

/// A message was taken away; within the module, where what it brought goes with it.
///
/// @param actor who took it away, in the conversation as they stand in it
/// @param body what it said
public record MessageTakenAway(Actor actor, Conversation conversation, UUID authorId, String body) {}
