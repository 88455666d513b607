package fr.parvis.documents;

import java.time.Instant;
import java.util.UUID;

/// Who works on a document, as its readers see it.
///
/// @param firm whether others' changes are refused meanwhile
/// @param program whether a program took it, such as a word processor on a mounted drive
/// @param mine whether it is the reader's own
public record LockView(
        UUID personId, String name, Instant takenAt, Instant expiresAt, boolean firm, boolean program, boolean mine) {
    static LockView of(Lock lock, UUID reader) {
        return new LockView(
                lock.personId(),
                lock.name(),
                lock.takenAt(),
                lock.expiresAt(),
                lock.firm(),
                lock.token() != null,
                lock.personId().equals(reader));
    }
}
