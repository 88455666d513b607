package fr.parvis.chat.becoming;

import fr.parvis.platform.MessageOutcome;

/// Something that a message can become.
///
/// @param kind names it: `comment`
/// @param about what is to be chosen beside the words
public record OutcomeOffer(String kind, MessageOutcome.About about) {}
