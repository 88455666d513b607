package fr.parvis.mail.incoming;

import fr.parvis.mail.Unreachables;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a mail server says of a message that it refused (RFC 3464).
///
/// @param permanent whether no mail will ever arrive there: there is no such mailbox
/// @param reason in the words of the server
record Bounce(boolean permanent, String reason) {
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:[ \\t]*([245]\\.\\d{1,3}\\.\\d{1,3})");
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
        var nobody = code.find() && Unreachables.isNobody(code.group(1)) || Unreachables.isNobody(reason);
        return new Bounce(nobody && ACTION.matcher(status).find(), reason);
    }
}
