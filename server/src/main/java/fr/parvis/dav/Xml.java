package fr.parvis.dav;

import fr.parvis.platform.Problem;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The body of a request: small, shallow, and without any declaration of a document type, so that it can neither
/// grow by itself nor reach for anything.
final class Xml {
    static final String DAV = "DAV:";
    private static final int LARGEST = 1 << 20;
    private static final int DEEPEST = 60;
    private static final int MOST_ELEMENTS = 20_000;
    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    /// @return null where nothing was sent
    /// @throws Problem MALFORMED, XML_TOO_LARGE
    static @Nullable XmlElement read(InputStream body) throws java.io.IOException {
        var bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new Problem(DavProblem.XML_TOO_LARGE);
        }
        if (bytes.length == 0) {
            return null;
        }
        try {
            var reader = FACTORY.createXMLStreamReader(new java.io.ByteArrayInputStream(bytes));
            XmlElement root = null;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new Problem(DavProblem.MALFORMED);
                    case XMLStreamConstants.START_ELEMENT -> root = element(reader, 1, new int[1]);
                    default -> {
                        // Comments and instructions say nothing to anybody.
                    }
                }
            }
            return root;
        } catch (XMLStreamException malformed) {
            throw new Problem(DavProblem.MALFORMED);
        }
    }

    private static XmlElement element(XMLStreamReader reader, int depth, int[] count) throws XMLStreamException {
        if (depth > DEEPEST || ++count[0] > MOST_ELEMENTS) {
            throw new Problem(DavProblem.XML_TOO_LARGE);
        }
        List<XmlElement.Attribute> attributes = new ArrayList<>();
        for (var index = 0; index < reader.getAttributeCount(); index++) {
            attributes.add(new XmlElement.Attribute(
                    orEmpty(reader.getAttributeNamespace(index)),
                    reader.getAttributeLocalName(index),
                    reader.getAttributeValue(index)));
        }
        var element =
                new XmlElement(orEmpty(reader.getNamespaceURI()), reader.getLocalName(), attributes, new ArrayList<>());
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> element.content().add(element(reader, depth + 1, count));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    element.content().add(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    return element;
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new Problem(DavProblem.MALFORMED);
                default -> {
                    // Comments and instructions say nothing to anybody.
                }
            }
        }
    }

    static String escaped(String text) {
        StringBuilder escaped = null;
        for (var index = 0; index < text.length(); index++) {
            var letter = text.charAt(index);
            var replacement = switch (letter) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                case '\r' -> "&#13;";
                default -> null;
            };
            if (replacement != null && escaped == null) {
                escaped = new StringBuilder(text.length() + 16).append(text, 0, index);
            }
            if (escaped != null) {
                if (replacement == null) {
                    escaped.append(letter);
                } else {
                    escaped.append(replacement);
                }
            }
        }
        return escaped == null ? text : escaped.toString();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }
}
