import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../ui/IconButton';
import { Loading } from '../../../ui/Loading';
import { PageMarks } from '../../../ui/PreviewParts';
import type { Entry } from '../queries';
import { NoPreview } from './NoPreview';
import styles from './Preview.module.css';
import { drawPage, openPdf } from './pdf';

/** A PDF, page by page. */
export function PdfPreview({ href, entry, version }: { href: string; entry: Entry; version: number }) {
  const { t } = useTranslation();
  const { data: pdf, error } = useQuery({
    queryKey: ['documents', 'pdf', href],
    queryFn: ({ signal }) => openPdf(href, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    structuralSharing: false,
  });
  if (error) {
    return <NoPreview entry={entry} />;
  }
  return pdf ? <Pages pdf={pdf} entry={entry} version={version} /> : <Loading what={t('documents:preview.loading')} />;
}

function Pages({ pdf, entry, version }: { pdf: PDFDocumentProxy; entry: Entry; version: number }) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [number, setNumber] = useState(1);
  const [words, setWords] = useState('');
  useEffect(() => {
    const leave = new AbortController();
    const drawn = canvas.current;
    if (drawn) {
      drawPage(pdf, number, drawn, drawn.parentElement?.clientWidth ?? 330, leave.signal).then(setWords, () => {
        // Left for another page before it was drawn, or a page that cannot be: the next one may.
      });
    }
    return () => leave.abort();
  }, [pdf, number]);
  const name = t('documents:preview.page', { number, total: pdf.numPages });
  return (
    <div>
      <div className={styles.page}>
        <canvas ref={canvas} role="img" aria-label={`${entry.name}, ${name}`} />
        <p className="pv-hidden">{words}</p>
        <PageMarks
          id={entry.id}
          version={version}
          page={number}
          onPage={(page) => setNumber(Math.min(page, pdf.numPages))}
        />
      </div>
      {pdf.numPages > 1 && (
        <div className={styles.pager}>
          <IconButton
            icon={ArrowLeft}
            label={t('documents:preview.previous')}
            disabled={number === 1}
            onClick={() => setNumber(number - 1)}
          />
          <span className="pv-meta pv-num" aria-live="polite">
            {name}
          </span>
          <IconButton
            icon={ArrowRight}
            label={t('documents:preview.next')}
            disabled={number === pdf.numPages}
            onClick={() => setNumber(number + 1)}
          />
        </div>
      )}
    </div>
  );
}
