package fr.parvis.drawing;

/// What text documents and sheets in OpenDocument 1.3 share: packaging, name spaces, title.
final class OpenDocument {

    private static final String OASIS = "urn:oasis:names:tc:opendocument:xmlns:";
    static final String NAMESPACES = " xmlns:office=\"" + OASIS + "office:1.0\" xmlns:text=\"" + OASIS
            + "text:1.0\" xmlns:table=\"" + OASIS + "table:1.0\" xmlns:style=\"" + OASIS + "style:1.0\" xmlns:fo=\""
            + OASIS + "xsl-fo-compatible:1.0\" xmlns:draw=\"" + OASIS + "drawing:1.0\" xmlns:svg=\"" + OASIS
            + "svg-compatible:1.0\" xmlns:number=\"" + OASIS + "datastyle:1.0\" xmlns:meta=\"" + OASIS
            + "meta:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
            + " xmlns:of=\"" + OASIS + "of:1.2\" office:version=\"1.3\"";

    private OpenDocument() {}

    static byte[] zipped(String kind, Script script, String styles, String content, Parts pictures, int count) {
        var type = "application/vnd.oasis.opendocument." + kind;
        var manifest = new StringBuilder(Parts.XML)
                .append("<manifest:manifest xmlns:manifest=\"")
                .append(OASIS)
                .append("manifest:1.0\" manifest:version=\"1.3\">")
                .append(entry("/", type))
                .append(entry("content.xml", "text/xml"))
                .append(entry("styles.xml", "text/xml"))
                .append(entry("meta.xml", "text/xml"));
        for (var picture = 1; picture <= count; picture++) {
            manifest.append(entry("Pictures/" + picture + ".png", "image/png"));
        }
        return new Parts()
                .add("mimetype", type)
                .add("content.xml", content)
                .add(
                        "styles.xml",
                        Parts.XML + "<office:document-styles" + NAMESPACES + ">" + styles + "</office:document-styles>")
                .add(
                        "meta.xml",
                        Parts.XML + "<office:document-meta" + NAMESPACES + "><office:meta><dc:title>"
                                + Typography.xml(script.title())
                                + "</dc:title><dc:language>fr-FR</dc:language></office:meta>"
                                + "</office:document-meta>")
                .addAll(pictures)
                .add("META-INF/manifest.xml", manifest + "</manifest:manifest>")
                .zipped();
    }

    private static String entry(String path, String type) {
        return "<manifest:file-entry manifest:full-path=\"" + path + "\" manifest:media-type=\"" + type + "\"/>";
    }
}
