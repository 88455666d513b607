import { BadgeCheck, CircleHelp, Paperclip } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextField } from '../../ui/Field';
import { SizeText } from '../../ui/SizeText';
import { toast } from '../../ui/toasts';
import styles from './Box.module.css';
import { type HeldLetter, useAcceptLetter, useRefuseLetter } from './box';

interface HeldItemProps {
  spaceId: string;
  letter: HeldLetter;
  writable: boolean;
}

/** One mail that waits: who wrote it and whether that is sure, what it says, and the two answers. */
export function HeldItem({ spaceId, letter, writable }: HeldItemProps) {
  const { t } = useTranslation();
  const heading = useId();
  const [asked, setAsked] = useState(false);
  const { member, sender, senderName, vouched, title, text, files, at } = letter;
  const name = member?.name ?? senderName ?? sender;
  return (
    <li className={styles.letter}>
      <article aria-labelledby={heading} className={styles.mail}>
        <h3 id={heading}>{title}</h3>
        <p className="pv-meta">
          {name} · {sender} · <DateText at={at} />
        </p>
        <p>
          <StateBadge icon={vouched ? BadgeCheck : CircleHelp} tone={vouched ? 'ok' : 'neutral'}>
            {t(vouched ? 'letters:held.vouched' : 'letters:held.notVouched')}
          </StateBadge>
        </p>
        <p className={styles.text}>{text}</p>
        {files.length > 0 && (
          <ul aria-label={t('letters:held.files')}>
            {files.map((file, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files of a mail may bear one name, and none moves.
              <li key={index} className={styles.file}>
                <Paperclip className="pv-icon" size={16} aria-hidden />
                <span>
                  {file.name} · <SizeText bytes={file.size} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </article>
      <Decision spaceId={spaceId} letter={letter} name={name} writable={writable} onRefuse={() => setAsked(true)} />
      {asked && <Refuse spaceId={spaceId} letterId={letter.id} name={name} onClose={() => setAsked(false)} />}
    </li>
  );
}

interface DecisionProps extends HeldItemProps {
  name: string;
  onRefuse: () => void;
}

function Decision({ spaceId, letter, name, writable, onRefuse }: DecisionProps) {
  const { t } = useTranslation();
  const accept = useAcceptLetter(spaceId);
  const [typed, setTyped] = useState(() => ({ ...names(letter.senderName), about: '' }));
  const field = (key: keyof typeof typed) => ({
    value: typed[key],
    onChange: (event: { target: { value: string } }) => setTyped({ ...typed, [key]: event.target.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    accept.mutate(
      { letterId: letter.id, ...(letter.member ? {} : { ...typed, about: typed.about || undefined }) },
      {
        onSuccess: () =>
          toast({
            text: t(letter.asksFor && letter.member ? 'letters:held.filed' : 'letters:held.accepted', {
              title: letter.title,
            }),
          }),
      },
    );
  };
  return (
    <form className="pv-stack" onSubmit={submit} aria-label={t('letters:held.decide', { name })}>
      {letter.member ? (
        <p className="pv-meta">
          {letter.asksFor
            ? t('letters:held.asRequest', { name: letter.member.name, form: letter.asksFor })
            : t('letters:held.asMember', { name: letter.member.name })}
        </p>
      ) : (
        writable && (
          <>
            <p className="pv-meta">
              {letter.asksFor
                ? t('letters:held.asOutsiderRequest', { form: letter.asksFor })
                : t('letters:held.asOutsider')}
            </p>
            <TextField label={t('letters:add.givenName')} maxLength={80} required {...field('givenName')} />
            <TextField label={t('letters:add.familyName')} maxLength={80} required {...field('familyName')} />
            <TextField
              label={t('letters:add.about')}
              hint={t('letters:add.aboutHint')}
              maxLength={120}
              {...field('about')}
            />
          </>
        )
      )}
      {accept.error && <ErrorNote error={accept.error} />}
      <div className="pv-actions">
        {writable && (
          <Button
            type="submit"
            kind="soft"
            busy={accept.isPending}
            aria-label={t('letters:held.acceptName', { title: letter.title })}
          >
            {t('letters:held.accept')}
          </Button>
        )}
        <Button aria-label={t('letters:held.refuseName', { title: letter.title })} onClick={onRefuse}>
          {t('letters:held.refuse')}
        </Button>
      </div>
    </form>
  );
}

interface RefuseProps {
  spaceId: string;
  letterId: string;
  name: string;
  onClose: () => void;
}

function Refuse({ spaceId, letterId, name, onClose }: RefuseProps) {
  const { t } = useTranslation();
  const refuse = useRefuseLetter(spaceId);
  return (
    <Dialog opened onClose={onClose} title={t('letters:held.refuseAsk', { name })}>
      <div className="pv-stack">
        <p className="pv-lead">{t('letters:held.refuseText')}</p>
        {refuse.error && <ErrorNote error={refuse.error} />}
        <div className="pv-actions">
          <Button onClick={onClose}>{t('letters:held.keep')}</Button>
          <Button
            kind="danger"
            busy={refuse.isPending}
            onClick={() =>
              refuse.mutate(letterId, {
                onSuccess: () => {
                  toast({ text: t('letters:held.refused') });
                  onClose();
                },
              })
            }
          >
            {t('letters:held.refuse')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** "Marc Lentz", as most programs say it. */
function names(called: string | null | undefined) {
  const [givenName = '', ...rest] = (called ?? '').split(/\s+/).filter(Boolean);
  return { givenName, familyName: rest.join(' ') };
}
