package fr.parvis.chat.messages;

import fr.parvis.chat.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody wrote, and whom and what it names: `@[Nom](person:…)`, `@[Nom](group:…)`, `@[Tous](space)`, and
/// addresses of the product.
///
/// @param body as typed, cleaned
record MessageText(String body, Set<Mention> mentions, Set<Reference> references) {
    private static final int MOST = 50;
    private static final String ID = "[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}";

    // Every repetition is bounded and gives nothing back, so that no text takes longer than its length.
    private static final Pattern MENTION =
            Pattern.compile("@\\[[^\\]\\n]{1,160}+\\]\\((?:(person|group):(" + ID + ")|(space))\\)");
    private static final Pattern ADDRESS =
            Pattern.compile("/(?:(d|annuaire)/(" + ID + ")|messages/(" + ID + ")(?:\\?m=([0-9]{1,18}+))?)");
    private static final Pattern SPACE = Pattern.compile("/espaces/([a-z0-9-]{1,80}+)/([a-z0-9-]{1,80}+)(?![a-z0-9-])");

    /// What a mention calls.
    enum MentionKind {
        PERSON,
        GROUP,
        SPACE
    }

    /// @param target the person or the group; null for the whole space
    record Mention(MentionKind kind, @Nullable UUID target) {}

    /// Something that an address leads to.
    sealed interface Reference {
        record ToDocument(UUID id) implements Reference {}

        record ToPerson(UUID id) implements Reference {}

        /// @param seq null for the conversation as a whole
        record ToMessage(UUID conversationId, @Nullable Long seq) implements Reference {}

        record ToSpace(String organisationSlug, String slug) implements Reference {}
    }

    /// @throws fr.parvis.platform.Problem INVALID where nothing legible is left
    static MessageText of(String typed) {
        var body = Text.lines(typed, "body");
        return new MessageText(body, mentionsIn(body), referencesIn(body));
    }

    boolean callsEverybody() {
        return mentions.stream().anyMatch(mention -> mention.kind() == MentionKind.SPACE);
    }

    List<UUID> targets(MentionKind kind) {
        var targets = new ArrayList<UUID>();
        for (var mention : mentions) {
            if (mention.kind() == kind && mention.target() != null) {
                targets.add(mention.target());
            }
        }
        return targets;
    }

    private static Set<Mention> mentionsIn(String body) {
        var mentions = new LinkedHashSet<Mention>();
        var found = MENTION.matcher(body);
        while (found.find() && mentions.size() < MOST) {
            var id = found.group(2);
            mentions.add(
                    id == null
                            ? new Mention(MentionKind.SPACE, null)
                            : new Mention(
                                    found.group(1).equals("person") ? MentionKind.PERSON : MentionKind.GROUP,
                                    UUID.fromString(id)));
        }
        return mentions;
    }

    private static Set<Reference> referencesIn(String body) {
        var references = new LinkedHashSet<Reference>();
        if (body.indexOf('/') < 0) {
            return references;
        }
        var found = ADDRESS.matcher(body);
        while (found.find() && references.size() < MOST) {
            references.add(reference(found));
        }
        var spaces = SPACE.matcher(body);
        while (spaces.find() && references.size() < MOST) {
            references.add(new Reference.ToSpace(spaces.group(1), spaces.group(2)));
        }
        return references;
    }

    private static Reference reference(java.util.regex.Matcher found) {
        if (found.group(3) != null) {
            var seq = found.group(4);
            return new Reference.ToMessage(UUID.fromString(found.group(3)), seq == null ? null : Long.valueOf(seq));
        }
        var id = UUID.fromString(found.group(2));
        return found.group(1).equals("d") ? new Reference.ToDocument(id) : new Reference.ToPerson(id);
    }
}
