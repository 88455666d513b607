package fr.parvis.scans;

import java.util.UUID;

/// What is typed into the machine, shown once.
///
/// @param login machines want one; any will do, this is the one to type
record MadeScanner(UUID id, String name, String address, String login, String secret) {}
