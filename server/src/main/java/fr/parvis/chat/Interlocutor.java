package fr.parvis.chat;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody in a conversation.
///
/// @param external marked *Externe* wherever the name shows
/// @param byMail whether they take part by mail, without an account
/// @param tone the colour of their initials, 1 to 6
public record Interlocutor(
        UUID id,
        String name,
        boolean external,
        boolean byMail,
        @Nullable String organisationName,
        int tone,
        @Nullable String photoUrl) {

    /// What a query selects from `people.card` under the name `p`.
    public static final String COLUMNS =
            "p.person_id, p.given_name || ' ' || p.family_name as person_name, p.external, p.by_mail, p.organisation_name, p.tone, p.photo_url";

    public static Interlocutor of(ResultSet row) throws SQLException {
        return new Interlocutor(
                row.getObject("person_id", UUID.class),
                row.getString("person_name"),
                row.getBoolean("external"),
                row.getBoolean("by_mail"),
                row.getString("organisation_name"),
                row.getInt("tone"),
                row.getString("photo_url"));
    }

    /// The author of a message in a row that has its `said_as`: who is nobody here bears the name that they had where
    /// it came from.
    public static Interlocutor sayingAs(ResultSet row) throws SQLException {
        var name = row.getString("said_as");
        if (name == null) {
            return of(row);
        }
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new Interlocutor(id, name, false, false, null, 1 + Math.floorMod(name.hashCode(), 6), null);
    }
}
