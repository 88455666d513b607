import { BellRing, FileDown, Lock, PencilLine, Share2, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../i18n/problemText';
import { Button, ButtonLink } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Menu, MenuAnchor } from '../../ui/Menu';
import { toast } from '../../ui/toasts';
import styles from './Poll.module.css';
import { type Poll, sheetHref } from './queries';
import { useAskNewcomers, useClose, useRemind } from './writes';

/** What those who run a poll do with it. */
export function Gestures({ poll }: { poll: Poll }) {
  const { t } = useTranslation();
  const remind = useRemind(poll.id);
  const newcomers = useAskNewcomers(poll.id);
  const silent = poll.asked - poll.answers;
  const onError = (error: Error) => {
    toast({ text: problemText(error) });
  };
  const any = poll.can.some(
    (one) => one !== 'ANSWER' && one !== 'CHANGE' && one !== 'READ_RESULTS' && one !== 'FOLLOW',
  );
  if (!any) {
    return null;
  }
  return (
    <section className={styles.gestures} aria-label={t('polls:gestures.title')}>
      {poll.can.includes('REMIND') && silent > 0 && (
        <Button
          icon={BellRing}
          busy={remind.isPending}
          onClick={() =>
            remind.mutate(undefined, {
              onError,
              onSuccess: () => {
                toast({ text: t('polls:gestures.reminded', { count: silent }) });
              },
            })
          }
        >
          {t('polls:gestures.remind', { count: silent })}
        </Button>
      )}
      {poll.newcomers > 0 && (
        <Button
          icon={UserPlus}
          busy={newcomers.isPending}
          onClick={() =>
            newcomers.mutate(undefined, {
              onError,
              onSuccess: () => {
                toast({ text: t('polls:gestures.newcomersAsked') });
              },
            })
          }
        >
          {t('polls:gestures.newcomers', { count: poll.newcomers })}
        </Button>
      )}
      {poll.can.includes('EDIT') && poll.space && (
        <ButtonLink
          icon={PencilLine}
          to="/espaces/$authority/$space/sondages/ecrire"
          params={{ authority: poll.space.organisationSlug, space: poll.space.slug }}
          search={{ sondage: poll.id }}
        >
          {t('polls:gestures.edit')}
        </ButtonLink>
      )}
      {(poll.can.includes('EXPORT') || poll.can.includes('MODEL')) && (
        <Menu align="start" target={<Button icon={FileDown}>{t('polls:gestures.export')}</Button>}>
          {poll.can.includes('EXPORT') &&
            (['PDF', 'ODS', 'CSV'] as const).map((kind) => (
              <MenuAnchor key={kind} icon={FileDown} href={sheetHref(poll.id, kind)} download>
                {t(`polls:gestures.sheet.${kind}`)}
              </MenuAnchor>
            ))}
          {poll.can.includes('MODEL') && (
            <MenuAnchor icon={Share2} href={`/api/models/poll/${poll.id}`} download>
              {t('polls:gestures.model')}
            </MenuAnchor>
          )}
        </Menu>
      )}
      {poll.can.includes('CLOSE') && <Close poll={poll} />}
    </section>
  );
}

function Close({ poll }: { poll: Poll }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const close = useClose(poll.id);
  return (
    <>
      <Button kind="quiet" icon={Lock} onClick={() => setAsking(true)}>
        {t('polls:gestures.close')}
      </Button>
      <Dialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('polls:gestures.closing', { title: poll.title })}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('polls:gestures.leaveOpen')}</Button>
            <Button
              kind="filled"
              busy={close.isPending}
              onClick={() =>
                close.mutate(undefined, {
                  onSettled: () => setAsking(false),
                  onError: (error) => {
                    toast({ text: problemText(error) });
                  },
                })
              }
            >
              {t('polls:gestures.close')}
            </Button>
          </>
        }
      >
        <p>{t('polls:gestures.closingText', { count: poll.asked - poll.answers })}</p>
      </Dialog>
    </>
  );
}
