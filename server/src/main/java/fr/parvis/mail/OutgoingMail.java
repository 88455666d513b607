package fr.parvis.mail;

import java.util.UUID;

/// A message due to leave.
///
/// @param tries how often it was tried, this time included
record OutgoingMail(UUID id, String recipient, String subject, String text, String html, int tries) {}
