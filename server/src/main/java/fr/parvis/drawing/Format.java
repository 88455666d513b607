package fr.parvis.drawing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The kinds of files that a [Script] can become, named by their extension.
public enum Format {
    DOCX,
    ODT,
    PDF,
    XLSX,
    ODS,
    CSV,
    PPTX,
    TXT,
    EML,
    PNG;

    /// The format of a file of this name.
    public static Format of(String name) {
        return valueOf(name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
    }

    /// The whole file.
    public byte[] draw(Script script) {
        return switch (this) {
            case DOCX -> new Docx(script).bytes();
            case ODT -> new Odt(script).bytes();
            case PDF -> new Pdf(script).bytes();
            case XLSX -> new Xlsx(script).bytes();
            case ODS -> new Ods(script).bytes();
            case PPTX -> new Pptx(script).bytes();
            // What Excel in France writes, and expects
            case CSV -> Plain.csv(script).getBytes(Charset.forName("windows-1252"));
            case TXT -> Plain.text(script).getBytes(StandardCharsets.UTF_8);
            case EML -> Plain.mail(script).getBytes(StandardCharsets.UTF_8);
            case PNG -> Plain.picture(script);
        };
    }
}
