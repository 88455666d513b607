package fr.parvis.posts.outside;

/// Lets a post leave for the public.
///
/// @param fromSecret that whoever approves knows that the space is secret
public record ApprovePublic(boolean fromSecret) {}
