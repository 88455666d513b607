package fr.parvis.dav;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An element with what it holds: strings and elements.
record XmlElement(String namespace, String name, List<Attribute> attributes, List<Object> content) {

    boolean is(String wanted) {
        return namespace.equals(Xml.DAV) && name.equals(wanted);
    }

    List<XmlElement> elements() {
        return content.stream()
                .filter(XmlElement.class::isInstance)
                .map(XmlElement.class::cast)
                .toList();
    }

    Optional<XmlElement> find(String wanted) {
        return elements().stream().filter(each -> each.is(wanted)).findFirst();
    }

    String text() {
        var text = new StringBuilder();
        content.stream().filter(String.class::isInstance).forEach(text::append);
        return text.toString().strip();
    }

    /// As XML that can be read by itself: each element says its namespace.
    String written() {
        var text = new StringBuilder();
        write(text, null);
        return text.toString();
    }

    /// What it holds, as XML that can be read by itself.
    String inside() {
        var text = new StringBuilder();
        writeContent(text, null);
        return text.toString();
    }

    private void write(StringBuilder to, @Nullable String above) {
        to.append('<').append(name);
        if (!namespace.equals(above)) {
            to.append(" xmlns=\"").append(Xml.escaped(namespace)).append('"');
        }
        var number = 0;
        for (var attribute : attributes) {
            var prefix = "";
            if (attribute.namespace().equals("http://www.w3.org/XML/1998/namespace")) {
                prefix = "xml:";
            } else if (!attribute.namespace().isEmpty()) {
                prefix = "a" + number++ + ":";
                to.append(" xmlns:")
                        .append(prefix, 0, prefix.length() - 1)
                        .append("=\"")
                        .append(Xml.escaped(attribute.namespace()))
                        .append('"');
            }
            to.append(' ')
                    .append(prefix)
                    .append(attribute.name())
                    .append("=\"")
                    .append(Xml.escaped(attribute.value()))
                    .append('"');
        }
        if (content.isEmpty()) {
            to.append("/>");
            return;
        }
        to.append('>');
        writeContent(to, namespace);
        to.append("</").append(name).append('>');
    }

    private void writeContent(StringBuilder to, @Nullable String above) {
        for (var part : content) {
            if (part instanceof XmlElement element) {
                element.write(to, above);
            } else {
                to.append(Xml.escaped(part.toString()));
            }
        }
    }

    record Attribute(String namespace, String name, String value) {}
}
