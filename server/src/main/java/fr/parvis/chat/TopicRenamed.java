package fr.parvis.chat;

import fr.parvis.platform.Actor;
import java.util.UUID;

/// A topic has another title; within the module, where its folder follows.
public record TopicRenamed(Actor actor, UUID conversationId, String from, String to) {}
