package fr.parvis.sandbox;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

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
            Renderer renderer = new Renderer(document);
            renderer.setSubsamplingAllowed(true);
            BufferedImage drawn = renderer.renderImage(0, scale, ImageType.RGB);
            if (renderer.missedPicture && Canvas.isWhite(drawn)) {
                return new Result.None(Result.Reason.UNSUPPORTED);
            }
            Canvas.Size fitting = Canvas.fitting(drawn.getWidth(), drawn.getHeight(), maxEdge);
            return Canvas.encode(Canvas.scale(drawn, fitting), size, pages);
        }
    }

    /// A page in shades of grey, as large as letters need to be recognised.
    static Result page(Path file, int number) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createMemoryOnlyStreamCache())) {
            if (number < 0 || number >= document.getNumberOfPages()) {
                return new Result.None(Result.Reason.DAMAGED);
            }
            Canvas.Size size = size(document.getPage(number));
            float scale = (float) Job.Page.EDGE / Math.max(size.width(), size.height());
            Renderer renderer = new Renderer(document);
            renderer.setSubsamplingAllowed(true);
            BufferedImage drawn = renderer.renderImage(number, Math.min(scale, 3f), ImageType.GRAY);
            Canvas.Size fitting = Canvas.fitting(drawn.getWidth(), drawn.getHeight(), Job.Page.EDGE);
            boolean fits = fitting.width() == drawn.getWidth() && fitting.height() == drawn.getHeight();
            return Canvas.encode(fits ? drawn : Canvas.scale(drawn, fitting), size, 1);
        }
    }

    /// Notices a picture for which there is no decoder (JPEG 2000), which would pass for an empty page.
    private static final class Renderer extends PDFRenderer {
        private boolean missedPicture;

        Renderer(PDDocument document) {
            super(document);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
                        throws IOException {
                    missedPicture |= e instanceof MissingImageReaderException;
                    super.operatorException(operator, operands, e);
                }
            };
        }
    }

    /// The visible size in points, as the reader turns the page.
    private static Canvas.Size size(PDPage page) {
        PDRectangle box = page.getCropBox();
        Canvas.Size size = new Canvas.Size(Math.max(1, (int) box.getWidth()), Math.max(1, (int) box.getHeight()));
        return page.getRotation() % 180 == 0 ? size : size.turned();
    }
}
