package fr.parvis.chat;

/// How much somebody has not read.
///
/// @param conversations in which something is unread
/// @param messages in all, each conversation counting 100 at most
public record UnreadView(int conversations, int messages) {}
