package fr.parvis.mail.incoming;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a mail server says of a message that it refused (RFC 3464).
///
/// @param permanent whether it will never arrive
/// @param reason in the words of the server
record Bounce(boolean permanent, String reason) {
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:[ \\t]*([245])\\.\\d{1,3}\\.\\d{1,3}");
    private static final Pattern DIAGNOSTIC = Pattern.compile(
            "(?im)^Diagnostic-Code:[ \\t]*(?:smtp;|x-[a-z-]{1,30};)?[ \\t]*([^\\r\\n]{1,300}(?:\\r?\\n[ \\t][^\\r\\n]{1,300})?)");
    private static final Pattern ACTION = Pattern.compile("(?im)^Action:[ \\t]*failed");

    static Bounce of(@Nullable String status) {
        if (status == null) {
            return new Bounce(false, "");
        }
        var code = STATUS.matcher(status);
        var said = DIAGNOSTIC.matcher(status);
        var reason = said.find() ? said.group(1).replaceAll("\\s+", " ").strip() : "";
        return new Bounce(
                code.find()
                        && code.group(1).equals("5")
                        && ACTION.matcher(status).find(),
                reason);
    }
}
