import { useTranslation } from 'react-i18next';
import { toast } from '../../ui/toasts';

/** Puts words where the person pastes from; undefined where the browser does not let us. */
export function useCopy(): ((text: string, said: string) => void) | undefined {
  const { t } = useTranslation();
  return navigator.clipboard
    ? (text, said) =>
        void navigator.clipboard.writeText(text).then(
          () => toast({ text: said }),
          () => toast({ text: t('doors:notCopied') }),
        )
    : undefined;
}
