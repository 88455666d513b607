package fr.parvis.chat.previews;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/// The first address of a message that leads out of Parvis.
final class OutsideLink {
    private static final int LONGEST = 2_000;

    // Bounded, and gives nothing back.
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\bhttps?://[^\\s<>\"`]{1,2000}+");
    private static final Pattern TRAILING = Pattern.compile("[.,;:!?'’»)\\]*_]{1,20}+$");

    private OutsideLink() {}

    /// @param home what the addresses of this installation begin with
    static Optional<String> first(String body, String home) {
        var found = ADDRESS.matcher(body);
        while (found.find()) {
            var typed = TRAILING.matcher(found.group()).replaceFirst("");
            if (typed.length() <= LONGEST && !(typed + "/").startsWith(home + "/")) {
                return normal(typed);
            }
        }
        return Optional.empty();
    }

    /// Without what points inside the page; nothing where it is no address.
    private static Optional<String> normal(String typed) {
        try {
            var address = new URI(typed.replaceFirst("#.*", ""));
            return address.getHost() == null ? Optional.empty() : Optional.of(address.toASCIIString());
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
