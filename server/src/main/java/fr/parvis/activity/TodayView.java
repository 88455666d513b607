package fr.parvis.activity;

import fr.parvis.platform.TodayItem;
import java.util.List;

/// Somebody's home page; each part the latest first.
///
/// @param awaiting what waits for them
/// @param conversations those that moved
/// @param documents touched lately
/// @param unread how many lines of the bell are not read
record TodayView(List<TodayItem> awaiting, List<TodayItem> conversations, List<TodayItem> documents, int unread) {}
