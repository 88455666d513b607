package fr.parvis.sandbox;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// The first page of a PDF, drawn by PDFBox, which knows no scripts, starts no programs and follows no links.
final class PdfPages {

    private PdfPages() {}

    static Result first(Path file, int maxEdge) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createMemoryOnlyStreamCache())) {
            int pages = document.getNumberOfPages();
            if (pages < 1) {
                return new Result.None(Result.Reason.DAMAGED);
            }
            PDPage page = document.getPage(0);
            Canvas.Size size = size(page);
            float scale = 2f * maxEdge / Math.max(size.width(), size.height());
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            BufferedImage drawn = renderer.renderImage(0, scale, ImageType.RGB);
            Canvas.Size fitting = fitting(drawn, maxEdge);
            return Canvas.encode(Canvas.scale(drawn, fitting), size, pages);
        }
    }

    private static Canvas.Size fitting(BufferedImage drawn, int maxEdge) {
        return Canvas.fitting(drawn.getWidth(), drawn.getHeight(), maxEdge);
    }

    /// The visible size in points, as the reader turns the page.
    private static Canvas.Size size(PDPage page) {
        PDRectangle box = page.getCropBox();
        Canvas.Size size = new Canvas.Size(Math.max(1, (int) box.getWidth()), Math.max(1, (int) box.getHeight()));
        return page.getRotation() % 180 == 0 ? size : size.turned();
    }
}
