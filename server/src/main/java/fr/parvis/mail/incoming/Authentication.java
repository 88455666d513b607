package fr.parvis.mail.incoming;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What the mail server that received a mail found out about its sender (RFC 8601). Only the first such header counts,
/// and only where that server is the one that the settings name: those below came with the mail.
///
/// @param results one a method, `dmarc=pass …`, in lower case, without comments
record Authentication(List<String> results) {
    private static final Pattern COMMENT = Pattern.compile("\\([^()]{0,1000}+\\)");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]{0,1000}+\"");

    /// @param trusted the name of the server; empty for none
    static Authentication of(ReceivedMail mail, String trusted) {
        var line = mail.header("authentication-results").orElse("").toLowerCase(Locale.ROOT);
        var said = QUOTED.matcher(COMMENT.matcher(line).replaceAll(" ")).replaceAll(" ");
        var parts = Arrays.stream(said.split(";", 100)).map(String::strip).toList();
        var server = parts.getFirst().split("\\s", 2)[0];
        return new Authentication(
                !trusted.isBlank() && server.equals(trusted.strip().toLowerCase(Locale.ROOT))
                        ? parts.subList(1, parts.size())
                        : List.of());
    }

    /// Whether the sender is not who they say. What DMARC found counts first: a signature may be by anybody (RFC 7489).
    boolean fails() {
        if (says("dmarc=pass")) {
            return false;
        }
        return says("dmarc=fail") || !says("dkim=pass") && (says("spf=fail") || says("spf=hardfail"));
    }

    /// Whether it comes from the domain of that address.
    boolean vouchesFor(String address) {
        var domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return says("dmarc=pass")
                || says("dkim=pass", "header.d=" + domain)
                || says("dkim=pass", "header.i=@" + domain)
                || says("spf=pass", "smtp.mailfrom=" + address.toLowerCase(Locale.ROOT));
    }

    private boolean says(String... words) {
        return results.stream()
                .map(result -> List.of(result.split("\\s+")))
                .anyMatch(said -> said.getFirst().equals(words[0]) && said.containsAll(Arrays.asList(words)));
    }
}
