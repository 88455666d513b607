package fr.parvis.platform;

import org.jspecify.annotations.Nullable;

/// What a [PersonalNotice] told of says something else now, or was taken away: what was quoted of it follows at once.
/// Published inside the transaction that made it so; no news by itself.
///
/// @param address that of the notice
/// @param excerpt the beginning of what it says now; null for nothing any more
public record NoticeChanged(String address, @Nullable String excerpt) {}
