package fr.parvis.documents;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A lock as a program asks for it.
///
/// @param deep whether it shall protect all that lies below
/// @param owner what the program says of who holds it, as XML
public record AskLock(
        boolean exclusive, boolean deep, @Nullable String owner, Duration length) {}
