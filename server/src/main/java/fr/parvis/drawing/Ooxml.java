package fr.parvis.drawing;

/// What the three kinds of Office Open XML packages share (ECMA-376 part 2).
final class Ooxml {

    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    static final String SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private Ooxml() {}

    static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + type + "\" Target=\"" + target + "\"/>";
    }

    static String relations(String content) {
        return Parts.XML + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + content + "</Relationships>";
    }

    static String override(String part, String type) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "+xml\"/>";
    }

    /// The parts that every package begins with; `overrides` names the types of the others.
    static Parts begin(String main, String title, String author, String overrides) {
        return new Parts()
                .add(
                        "[Content_Types].xml",
                        Parts.XML
                                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                                + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
                                + override(
                                        "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties")
                                + overrides + "</Types>")
                .add(
                        "_rels/.rels",
                        relations(relation("main", "officeDocument", main)
                                + "<Relationship Id=\"core\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/"
                                + "metadata/core-properties\" Target=\"docProps/core.xml\"/>"))
                .add(
                        "docProps/core.xml",
                        Parts.XML
                                + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + Typography.xml(title)
                                + "</dc:title><dc:creator>" + Typography.xml(author)
                                + "</dc:creator><dc:language>fr-FR</dc:language></cp:coreProperties>");
    }
}
