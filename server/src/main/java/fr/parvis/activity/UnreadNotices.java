package fr.parvis.activity;

/// How many lines of the bell are not read.
record UnreadNotices(int unread) {}
