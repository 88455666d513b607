package fr.parvis.platform;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The person who acts, first parameter of every public method of a service.
///
/// @param personId who
/// @param sessionId the session they act in; null when the product acts in their name (demonstration, jobs)
/// @param affiliationId the hat worn: it filters what is shown first and signs what is created, and gives no right
/// by itself
/// @param platformAdmin whether they run the installation; gives no access to content
/// @param guest whether they belong to no authority, and so see only the spaces they were invited to
/// @param locale the language they read
public record Actor(
        UUID personId,
        @Nullable UUID sessionId,
        @Nullable UUID affiliationId,
        boolean platformAdmin,
        boolean guest,
        Locale locale) {

    /// A member of an authority acting outside any session, as the demonstration and tests do.
    public static Actor of(UUID personId) {
        return new Actor(personId, null, null, false, false, Locale.FRENCH);
    }
}
