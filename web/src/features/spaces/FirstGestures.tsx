import { CalendarRange, Eye, FolderOpen, type LucideIcon, UserRound, UserRoundPlus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Space } from '../../api/space';
import { Button, ButtonLink } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextArea } from '../../ui/Field';
import { SectionHead } from '../../ui/SectionHead';
import { toast } from '../../ui/toasts';
import styles from './FirstGestures.module.css';
import { InviteDialog } from './InviteDialog';
import { settingsOf, useChangeSpace } from './settings';
import { toolHref } from './tools';

/** A space in which nothing has happened yet: three gestures that make it serve. */
export function FirstGestures({ space }: { space: Space }) {
  const { t } = useTranslation();
  const [inviting, setInviting] = useState(false);
  return (
    <>
      <h2 className={styles.title}>{t('spaces:first.title')}</h2>
      <p className={styles.lead}>{t('spaces:first.lead')}</p>
      <ol className={styles.gestures}>
        <Gesture title={t('spaces:first.invite')} text={t('spaces:first.inviteText', { count: space.memberCount })}>
          <Button kind="filled" icon={UserRoundPlus} onClick={() => setInviting(true)}>
            {t('spaces:first.inviteDo')}
          </Button>
        </Gesture>
        {space.tools.includes('DOCUMENTS') && (
          <Gesture title={t('spaces:first.deposit')} text={t('spaces:first.depositText')}>
            <ButtonLink to={toolHref(space, 'DOCUMENTS')} icon={FolderOpen}>
              {t('spaces:first.depositDo')}
            </ButtonLink>
          </Gesture>
        )}
        <Gesture title={t('spaces:first.present')} text={t('spaces:first.presentText')}>
          <Present space={space} />
        </Gesture>
      </ol>
      <InviteDialog space={space} opened={inviting} onClose={() => setInviting(false)} />
    </>
  );
}

function Gesture({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <li>
      <h3>{title}</h3>
      <p className="pv-lead">{text}</p>
      <div className={styles.do}>{children}</div>
    </li>
  );
}

function Present({ space }: { space: Space }) {
  const { t } = useTranslation();
  const [words, setWords] = useState(space.description ?? '');
  const change = useChangeSpace(space);
  return (
    <form
      className="pv-stack"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(
          { ...settingsOf(space), description: words.trim() || undefined },
          { onSuccess: () => toast({ text: t('spaces:first.presented') }) },
        );
      }}
    >
      <TextArea
        label={t('space-settings:description')}
        hint={t('space-settings:descriptionHint')}
        value={words}
        maxLength={2000}
        onChange={(event) => setWords(event.target.value)}
      />
      <Button type="submit" busy={change.isPending}>
        {t('spaces:first.presentDo')}
      </Button>
      {change.isError && <ErrorNote error={change.error} />}
    </form>
  );
}

/** What the model has settled already, so that nobody looks for it. */
export function AlreadySet({ space }: { space: Space }) {
  const { t } = useTranslation();
  return (
    <section>
      <SectionHead title={t('spaces:first.set')} />
      <ul className={styles.set}>
        <Settled icon={UserRound} text={t('spaces:first.youRun')} more={t('spaces:first.second')} />
        <Settled icon={Eye} text={t(`spaces:access.${space.access}.seen`)} />
        {space.endsOn && (
          <Settled
            icon={CalendarRange}
            text={
              <>
                {t('spaces:first.ends')} <DateText at={space.endsOn} style="day" />.
              </>
            }
            more={t('spaces:first.nothingErased')}
          />
        )}
      </ul>
    </section>
  );
}

function Settled({ icon: Icon, text, more }: { icon: LucideIcon; text: ReactNode; more?: string }) {
  return (
    <li>
      <Icon className="pv-icon" size={20} aria-hidden />
      <span>
        {text}
        {more && <span className="pv-meta">{more}</span>}
      </span>
    </li>
  );
}
