package fr.parvis.mail;

import fr.parvis.platform.PlatformSettings;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The address that mail comes to, and what may stand behind its `+`: `reponse+r…@valbourg.fr` is where one answers,
/// `reponse+b…@valbourg.fr` where servers say that a message did not arrive, `reponse+e-…@valbourg.fr` a box that
/// whoever knows it writes to.
@Component
public class IncomingAddress {
    private static final char ANSWER = 'r';
    private static final char BOUNCE = 'b';
    private static final String BOX = "e-";

    private final @Nullable String local;
    private final @Nullable String domain;
    private final String mark;

    IncomingAddress(@Value("${parvis.mail.incoming.address:}") String address, PlatformSettings platform) {
        mark = platform.publicUrl().toString();
        var at = address.lastIndexOf('@');
        local = at < 1 ? null : address.substring(0, at).toLowerCase(Locale.ROOT);
        domain = at < 1 ? null : address.substring(at + 1).toLowerCase(Locale.ROOT);
    }

    /// What each mail that leaves bears in its header `X-Parvis`: one that comes back is known by it.
    public String mark() {
        return mark;
    }

    /// Whether mail is received.
    public boolean isSet() {
        return local != null;
    }

    public Optional<String> answerAddress(String token) {
        return isSet() ? Optional.of(local + "+" + ANSWER + token + "@" + domain) : Optional.empty();
    }

    Optional<String> bounceAddress(UUID messageId) {
        return isSet()
                ? Optional.of(local + "+" + BOUNCE + messageId.toString().replace("-", "") + "@" + domain)
                : Optional.empty();
    }

    /// The address of a box ([fr.parvis.mail.incoming.BoxTarget]).
    public Optional<String> boxAddress(String name) {
        return isSet() ? Optional.of(local + "+" + BOX + name + "@" + domain) : Optional.empty();
    }

    /// The name of the box that an address leads to.
    public Optional<String> box(String address) {
        return behindPlus(address).filter(text -> text.startsWith(BOX)).map(text -> text.substring(BOX.length()));
    }

    /// Whether mail to it is for us.
    public boolean isOurs(String address) {
        var lower = address.strip().toLowerCase(Locale.ROOT);
        return isSet()
                && (lower.equals(local + "@" + domain) || behindPlus(lower).isPresent());
    }

    /// The token of an address that one answers at.
    public Optional<String> token(String address) {
        return behindPlus(address).filter(text -> text.charAt(0) == ANSWER).map(text -> text.substring(1));
    }

    /// Which message did not arrive.
    public Optional<UUID> bounced(String address) {
        return behindPlus(address)
                .filter(text -> text.matches(BOUNCE + "[0-9a-f]{32}"))
                .map(text -> UUID.fromString(
                        text.substring(1).replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")));
    }

    private Optional<String> behindPlus(String address) {
        var lower = address.strip().toLowerCase(Locale.ROOT);
        var before = local + "+";
        var after = "@" + domain;
        return isSet()
                        && lower.startsWith(before)
                        && lower.endsWith(after)
                        && lower.length() > before.length() + after.length()
                ? Optional.of(lower.substring(before.length(), lower.length() - after.length()))
                : Optional.empty();
    }
}
