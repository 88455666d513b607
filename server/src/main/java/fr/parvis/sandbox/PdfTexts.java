package fr.parvis.sandbox;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;

/// The text of a PDF, and which of its pages are pictures only: those that a copier made.
final class PdfTexts {
    private static final int MOST_PAGES = 5_000;
    private static final int MOST_PICTURES = 20;

    /// A page with fewer letters than a title says nothing: a number, a stamp.
    private static final int FEW = 12;

    private PdfTexts() {}

    static Result read(Path file, int maxBytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createMemoryOnlyStreamCache())) {
            Letters letters = new Letters(maxBytes);
            Stripper stripper = new Stripper(letters);
            stripper.setEndPage(MOST_PAGES);
            boolean whole = document.getNumberOfPages() <= MOST_PAGES;
            try {
                stripper.writeText(document, new Into(letters));
            } catch (Enough e) {
                whole = false;
            }
            return new Result.Read(letters.text(), whole, List.copyOf(stripper.pictures));
        }
    }

    private static final class Enough extends IOException {}

    private static final class Stripper extends PDFTextStripper {
        private final Letters letters;
        private final List<Integer> pictures = new ArrayList<>();
        private int before;

        Stripper(Letters letters) {
            this.letters = letters;
        }

        @Override
        protected void startPage(PDPage page) throws IOException {
            if (letters.late()) {
                throw new Enough();
            }
            before = letters.length();
        }

        @Override
        protected void endPage(PDPage page) {
            if (letters.length() - before < FEW && pictures.size() < MOST_PICTURES && holdsPictures(page)) {
                pictures.add(getCurrentPageNo() - 1);
            }
        }

        private static boolean holdsPictures(PDPage page) {
            PDResources resources = page.getResources();
            return resources != null && resources.getXObjectNames().iterator().hasNext();
        }
    }

    private static final class Into extends Writer {
        private final Letters letters;

        Into(Letters letters) {
            this.letters = letters;
        }

        @Override
        public void write(char[] buffer, int offset, int length) throws IOException {
            if (!letters.add(new String(buffer, offset, length))) {
                throw new Enough();
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
