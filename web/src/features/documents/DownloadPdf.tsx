import { useQueryClient } from '@tanstack/react-query';
import { FileDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../i18n/problemText';
import { MenuItem } from '../../ui/Menu';
import { dismiss, toast } from '../../ui/toasts';
import { hasPages } from './preview/kinds';
import { pdfHref, previewQuery } from './preview/previewQueries';
import type { Entry } from './queries';

const AGAIN = 1500;
const LONGEST = 120_000;

/** Keeps an office document as a PDF, which the server makes first. */
export function DownloadPdf({ entry: { id, name, version, mediaType } }: { entry: Entry }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  if (!hasPages({ mediaType }) || !version) {
    return null;
  }
  const made = async () => {
    for (const end = Date.now() + LONGEST; Date.now() < end; ) {
      const { state } = await queries.fetchQuery({ ...previewQuery(id, version), staleTime: 0 });
      if (state !== 'MAKING') {
        return state === 'READY';
      }
      await new Promise((again) => setTimeout(again, AGAIN));
    }
    return false;
  };
  const download = async () => {
    const waiting = toast({ text: t('documents:pdf.making', { name }) });
    try {
      if (await made()) {
        Object.assign(document.createElement('a'), { href: pdfHref(id, version), download: '' }).click();
        dismiss(waiting);
      } else {
        toast({ text: t('documents:pdf.none', { name }) });
      }
    } catch (error) {
      toast({ text: problemText(error) });
    }
  };
  return (
    <MenuItem icon={FileDown} onClick={() => void download()}>
      {t('documents:pdf.download')}
    </MenuItem>
  );
}
