package fr.parvis.dav;

import fr.parvis.documents.Lock;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/// How locks are told (RFC 4918, 15.8 and 15.10).
@Component
class LockElements {
    static final String SUPPORTED = "<D:supportedlock>" + entry("exclusive") + entry("shared") + "</D:supportedlock>";
    private static final String SCHEME = "opaquelocktoken:";

    private final Clock clock;

    LockElements(Clock clock) {
        this.clock = clock;
    }

    private static String entry(String scope) {
        return "<D:lockentry><D:lockscope><D:" + scope
                + "/></D:lockscope><D:locktype><D:write/></D:locktype></D:lockentry>";
    }

    static String token(Lock lock) {
        return SCHEME + lock.token();
    }

    /// @param root where a lock was taken, by the lock
    String discovery(List<Lock> locks, java.util.function.Function<Lock, String> root) {
        var text = new StringBuilder("<D:lockdiscovery>");
        for (var lock : locks) {
            if (!lock.firm()) {
                continue;
            }
            text.append("<D:activelock><D:locktype><D:write/></D:locktype><D:lockscope><D:")
                    .append(lock.exclusive() ? "exclusive" : "shared")
                    .append("/></D:lockscope><D:depth>")
                    .append(lock.deep() ? "infinity" : "0")
                    .append("</D:depth><D:owner>")
                    .append(lock.owner() != null ? lock.owner() : Xml.escaped(lock.name()))
                    .append("</D:owner><D:timeout>Second-")
                    .append(Math.max(
                            1,
                            Duration.between(clock.instant(), lock.expiresAt()).toSeconds()))
                    .append("</D:timeout>");
            if (lock.token() != null) {
                text.append("<D:locktoken><D:href>").append(token(lock)).append("</D:href></D:locktoken>");
            }
            text.append("<D:lockroot><D:href>")
                    .append(Xml.escaped(root.apply(lock)))
                    .append("</D:href></D:lockroot></D:activelock>");
        }
        return text.append("</D:lockdiscovery>").toString();
    }
}
