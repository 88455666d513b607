package fr.parvis.documents;

/// What became of a notice.
///
/// @param people how many were told; who has no e-mail is not among them
public record NoticeView(int people) {}
