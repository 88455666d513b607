package fr.parvis.mail.incoming;

import java.util.List;
import java.util.UUID;

/// What somebody wrote in answer to a mail.
///
/// @param id the same each time that it is brought
/// @param placeId what it answers to
/// @param personId to whom the address was given, and who wrote
/// @param text without what it quotes and without its signature; may be empty beside attachments
public record Answer(UUID id, UUID placeId, UUID personId, String text, List<Attachment> attachments) {

    /// A file that came along.
    public record Attachment(String name, byte[] content) {}
}
