package fr.parvis.dav;

import fr.parvis.documents.DriveMoves;
import fr.parvis.documents.DrivePlace;
import fr.parvis.platform.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// PROPPATCH: all of it or nothing. What the product itself says of a document is not changed this way.
@Component
class Proppatch {
    private static final Set<String> PROTECTED = Set.of(
            "creationdate",
            "displayname",
            "getcontentlanguage",
            "getcontentlength",
            "getcontenttype",
            "getetag",
            "getlastmodified",
            "lockdiscovery",
            "resourcetype",
            "supportedlock",
            "quota-available-bytes",
            "quota-used-bytes");
    private static final int LONGEST = 32_000;
    private static final int LONGEST_NAME = 500;

    private final DriveMoves changes;
    private final Conditions conditions;

    Proppatch(DriveMoves changes, Conditions conditions) {
        this.changes = changes;
        this.conditions = conditions;
    }

    void patch(DavRequest request, DrivePlace place) throws IOException {
        var body = Xml.read(request.http().getInputStream());
        if (body == null || !body.is("propertyupdate")) {
            throw new Problem(DavProblem.MALFORMED);
        }
        var entry = place.require();
        conditions.require(request, place);
        List<DriveMoves.Note> notes = new ArrayList<>();
        List<XmlElement> named = new ArrayList<>();
        for (var update : body.elements()) {
            if (!update.is("set") && !update.is("remove")) {
                continue;
            }
            for (var element : update.find("prop")
                    .orElseThrow(() -> new Problem(DavProblem.MALFORMED))
                    .elements()) {
                named.add(element);
                notes.add(new DriveMoves.Note(
                        element.namespace(), element.name(), update.is("set") ? element.written() : null));
            }
        }
        var refused = named.stream().filter(Proppatch::isProtected).toList();
        notes.forEach(Proppatch::requireSize);
        var multi = new StringBuilder();
        if (refused.isEmpty()) {
            changes.note(request.actor(), entry.id(), request.tokens(), notes);
            named.forEach(element -> multi.append(name(element.namespace(), element.name())));
        }
        var answer = new MultiStatus(request.answer());
        answer.begin(request.address().href(entry.isFolder()));
        if (refused.isEmpty()) {
            answer.status(multi, MultiStatus.OK);
        } else {
            var others = new StringBuilder();
            named.forEach(element ->
                    (isProtected(element) ? multi : others).append(name(element.namespace(), element.name())));
            answer.status(multi, "HTTP/1.1 403 Forbidden");
            if (!others.isEmpty()) {
                answer.status(others, "HTTP/1.1 424 Failed Dependency");
            }
        }
        answer.end();
        answer.close();
    }

    private static boolean isProtected(XmlElement element) {
        return element.namespace().equals(Xml.DAV) && PROTECTED.contains(element.name());
    }

    private static void requireSize(DriveMoves.Note note) {
        if (octets(note.namespace()) > LONGEST_NAME
                || octets(note.name()) > LONGEST_NAME
                || note.value() != null && octets(note.value()) > LONGEST) {
            throw new Problem(DavProblem.XML_TOO_LARGE);
        }
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /// An element without content, by its name.
    static String name(String namespace, String name) {
        return namespace.equals(Xml.DAV)
                ? "<D:" + name + "/>"
                : "<" + name + " xmlns=\"" + Xml.escaped(namespace) + "\"/>";
    }
}
