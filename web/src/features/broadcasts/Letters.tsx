import { Download, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../i18n/problemText';
import { Button, ButtonAnchor } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { Row, Rows } from '../../ui/Row';
import { Section } from '../../ui/SectionHead';
import { toast } from '../../ui/toasts';
import { type Broadcast, lettersHref } from './queries';
import { usePrint, useTakeBackPrinting } from './writes';

/** Prints the letters that are not printed yet; it is taken back in one gesture. */
export function PrintLetters({ broadcastId, toPrint }: { broadcastId: string; toPrint: number }) {
  const { t } = useTranslation();
  const print = usePrint(broadcastId);
  const takeBack = useTakeBackPrinting(broadcastId);
  const onError = (error: Error) => toast({ text: problemText(error) });
  if (toPrint === 0) {
    return null;
  }
  return (
    <Button
      kind="filled"
      icon={Printer}
      busy={print.isPending}
      onClick={() =>
        print.mutate(undefined, {
          onError,
          onSuccess: ({ at, letters }) => {
            take(lettersHref(broadcastId, at));
            toast({
              text: t('broadcasts:letters.done', { count: letters }),
              undo: () => takeBack.mutate(at, { onError }),
            });
          },
        })
      }
    >
      {t('broadcasts:letters.print', { count: toPrint })}
    </Button>
  );
}

/** A file that a gesture has just made. */
function take(href: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = '';
  link.click();
}

/** The letters that were printed, to be printed again. */
export function Printings({ broadcast: { id, printings } }: { broadcast: Broadcast }) {
  const { t } = useTranslation();
  if (printings.length === 0) {
    return null;
  }
  return (
    <Section title={t('broadcasts:letters.title')} level="h3">
      <Rows label={t('broadcasts:letters.title')}>
        {printings.map(({ at, letters }) => (
          <Row
            key={at}
            when={<DateText at={at} />}
            title={t('broadcasts:letters.printed', { count: letters })}
            action={
              <ButtonAnchor icon={Download} href={lettersHref(id, at)} download>
                {t('broadcasts:letters.again')}
              </ButtonAnchor>
            }
          />
        ))}
      </Rows>
    </Section>
  );
}
