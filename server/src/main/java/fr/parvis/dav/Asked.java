package fr.parvis.dav;

import fr.parvis.platform.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a PROPFIND wants to know.
///
/// @param namesOnly whether only what there is, without its values
/// @param all whether all that programs noted is meant, beside those named
/// @param names those of `DAV:` that the product says itself, and others by their own names
record Asked(boolean namesOnly, boolean all, List<Name> names) {
    private static final int MOST = 200;

    private static final List<String> USUAL = List.of(
            "creationdate",
            "displayname",
            "getcontentlength",
            "getcontenttype",
            "getetag",
            "getlastmodified",
            "resourcetype",
            "supportedlock",
            "lockdiscovery");
    private static final Set<String> OURS = Set.copyOf(USUAL);

    record Name(String namespace, String name) {
        boolean isOurs() {
            return namespace.equals(Xml.DAV) && (OURS.contains(name) || name.startsWith("quota-"));
        }

        boolean is(String wanted) {
            return namespace.equals(Xml.DAV) && name.equals(wanted);
        }
    }

    static Asked of(@Nullable XmlElement body) {
        if (body == null) {
            return new Asked(false, true, usual());
        }
        if (!body.is("propfind")) {
            throw new Problem(DavProblem.MALFORMED);
        }
        if (body.find("propname").isPresent()) {
            return new Asked(true, true, usual());
        }
        if (body.find("allprop").isPresent()) {
            var names = usual();
            body.find("include")
                    .ifPresent(include ->
                            include.elements().forEach(each -> names.add(new Name(each.namespace(), each.name()))));
            return new Asked(false, true, names.stream().distinct().toList());
        }
        var named = body.find("prop")
                .orElseThrow(() -> new Problem(DavProblem.MALFORMED))
                .elements();
        if (named.size() > MOST) {
            throw new Problem(DavProblem.XML_TOO_LARGE);
        }
        return new Asked(
                false,
                false,
                named.stream()
                        .map(each -> new Name(each.namespace(), each.name()))
                        .distinct()
                        .toList());
    }

    boolean wants(String name) {
        return names.stream().anyMatch(each -> each.is(name));
    }

    boolean wantsLocks() {
        return !namesOnly && wants("lockdiscovery");
    }

    boolean wantsNotes() {
        return all || names.stream().anyMatch(each -> !each.isOurs());
    }

    boolean wantsQuota() {
        return names.stream().anyMatch(each -> each.is("quota-available-bytes") || each.is("quota-used-bytes"));
    }

    private static List<Name> usual() {
        return new ArrayList<>(
                USUAL.stream().map(name -> new Name(Xml.DAV, name)).toList());
    }
}
