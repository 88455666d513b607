import { useMutation } from '@tanstack/react-query';
import { MailCheck, Send } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keep, kept } from '../../api/kept';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { CheckField, ChoiceSet, TextArea, TextField } from '../../ui/Field';
import { Note } from '../../ui/Note';
import { Progress } from '../../ui/Progress';
import { Trap } from '../../ui/Trap';
import { PicturesField } from './PicturesField';
import styles from './Public.module.css';
import type { PublicCall } from './queries';
import { type Step, sendEntry } from './sending';

const EMPTY = { name: '', email: '', title: '', words: '' };
/** What is typed is kept on this device until it is sent; nobody is signed in here. */
const NOBODY = 'nobody';

/** Taking part without an account: who, what, one's photographs, what one agrees to. A mail asks for the rest. */
export function EnterForm({ code, call }: { code: string; call: PublicCall }) {
  const { t } = useTranslation();
  const draft = `call.${code}`;
  const [typed, setTyped] = useState(() => kept<typeof EMPTY>(NOBODY, draft) ?? EMPTY);
  const [website, setWebsite] = useState('');
  const [pictures, setPictures] = useState<File[]>([]);
  const [agreed, setAgreed] = useState<string[]>([]);
  const [missing, setMissing] = useState(false);
  const [step, setStep] = useState<Step>();
  const send = useMutation({
    mutationFn: () => sendEntry(code, { ...typed, consentIds: agreed, website }, pictures, setStep),
    onSettled: () => setStep(undefined),
    onSuccess: () => keep(NOBODY, draft, undefined),
  });
  const field = (name: keyof typeof EMPTY) => ({
    value: typed[name],
    onChange: (event: { target: { value: string } }) => {
      const next = { ...typed, [name]: event.target.value };
      setTyped(next);
      keep(NOBODY, draft, next);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lacks = call.pictures > 0 && pictures.length === 0;
    setMissing(lacks);
    if (!lacks && !send.isPending) {
      send.mutate();
    }
  };
  if (send.isSuccess) {
    return (
      <Sent
        email={typed.email}
        onAnother={
          call.perPerson > 1
            ? () => {
                setTyped({ ...typed, title: '', words: '' });
                setPictures([]);
                setAgreed([]);
                send.reset();
              }
            : undefined
        }
      />
    );
  }
  return (
    <form className={styles.enter} onSubmit={submit} aria-labelledby="enter">
      <h2 id="enter" tabIndex={-1} className={styles.part}>
        {t('calls:enter.title')}
      </h2>
      <p className="pv-meta">{t('calls:enter.most', { count: call.perPerson })}</p>
      <TextField
        label={t('calls:enter.name')}
        hint={t('calls:enter.nameHint')}
        autoComplete="name"
        maxLength={120}
        required
        {...field('name')}
      />
      <TextField
        type="email"
        label={t('calls:enter.email')}
        hint={t('calls:enter.emailHint')}
        autoComplete="email"
        maxLength={254}
        required
        {...field('email')}
      />
      <TextField label={t('calls:enter.entryTitle')} maxLength={120} required {...field('title')} />
      <TextArea
        label={t(call.pictures > 0 ? 'calls:enter.wordsOptional' : 'calls:enter.words')}
        rows={4}
        maxLength={4000}
        required={call.pictures === 0}
        {...field('words')}
      />
      {call.pictures > 0 && (
        <PicturesField
          most={call.pictures}
          megabytes={call.megabytes}
          missing={missing}
          pictures={pictures}
          onChange={(chosen) => {
            setPictures(chosen);
            setMissing(false);
          }}
        />
      )}
      <Trap label={t('calls:enter.trap')} value={website} onChange={setWebsite} />
      <ChoiceSet legend={t('calls:enter.consents')}>
        {call.consents.map(({ id, label }) => (
          <CheckField
            key={id}
            label={label}
            required
            checked={agreed.includes(id)}
            onChange={(event) =>
              setAgreed(event.target.checked ? [...agreed, id] : agreed.filter((other) => other !== id))
            }
          />
        ))}
      </ChoiceSet>
      {send.error && <ErrorNote error={send.error} />}
      {step && <Sending step={step} pictures={pictures} />}
      <Button kind="filled" wide type="submit" icon={Send} busy={send.isPending}>
        {t('calls:enter.send')}
      </Button>
    </form>
  );
}

function Sending({ step, pictures }: { step: Step; pictures: readonly File[] }) {
  const { t } = useTranslation();
  const whole = pictures.reduce((sum, { size }) => sum + size, 0);
  return (
    <Progress
      name={
        step.picture === 0
          ? t('calls:enter.preparing')
          : t('calls:enter.sending', { number: step.picture, count: pictures.length })
      }
      value={step.picture > 0 && pictures.length > 1 ? (100 * step.sent) / whole : undefined}
    />
  );
}

function Sent({ email, onAnother }: { email: string; onAnother?: () => void }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.enter} role="status">
      <h2 ref={heading} tabIndex={-1} className={styles.part}>
        {t('calls:sent.title')}
      </h2>
      <Note icon={MailCheck}>{t('calls:sent.text', { email })}</Note>
      {onAnother && (
        <div className="pv-actions">
          <Button onClick={onAnother}>{t('calls:sent.another')}</Button>
        </div>
      )}
    </div>
  );
}
