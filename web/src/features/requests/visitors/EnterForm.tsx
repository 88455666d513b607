import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Eraser, MailCheck, Send } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keep, kept } from '../../../api/kept';
import { isProblem } from '../../../api/problem';
import { Button } from '../../../ui/Button';
import { ErrorNote } from '../../../ui/ErrorNote';
import { CheckField, TextField } from '../../../ui/Field';
import { Note } from '../../../ui/Note';
import { Progress } from '../../../ui/Progress';
import { Trap } from '../../../ui/Trap';
import { toast } from '../../../ui/toasts';
import { asked, fitting, said } from '../asked';
import { QuestionField } from '../QuestionField';
import type { Answers } from '../queries';
import styles from './Public.module.css';
import { type PublicForm, publicFormQuery, sendRequest } from './public';

/** What is typed is kept on this device until it is sent; nobody is signed in here. */
const NOBODY = 'nobody';
const ACCEPTED = 'image/jpeg,image/png,application/pdf';

interface Typed {
  name: string;
  email: string;
  answers: Answers;
}

const EMPTY: Typed = { name: '', email: '', answers: {} };

/** Asking without an account: what is asked, who one is, what one agrees to. A mail asks for the rest. */
export function EnterForm({ code, form }: { code: string; form: PublicForm }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const draft = `request.${code}`;
  const [typed, setTyped] = useState(() => {
    const before = kept<Typed>(NOBODY, draft);
    return before ? { ...before, answers: fitting(form.questions, before.answers) } : EMPTY;
  });
  const [begun, setBegun] = useState(0);
  const [files, setFiles] = useState<Record<string, File>>({});
  const [website, setWebsite] = useState('');
  const [consented, setConsented] = useState(false);
  const [step, setStep] = useState<number>();
  const questions = asked(form.questions, typed.answers);
  const chosen = questions.flatMap(({ id }) => (files[id] ? [{ question: id, file: files[id] }] : []));
  const change = (part: Partial<Typed>) =>
    setTyped((before) => {
      const next = { ...before, ...part };
      keep(NOBODY, draft, next);
      return next;
    });
  const send = useMutation({
    mutationFn: () =>
      sendRequest(
        code,
        {
          name: typed.name,
          email: typed.email,
          consented,
          version: form.version,
          answers: said(form.questions, typed.answers),
          website,
        },
        chosen,
        setStep,
      ),
    onSettled: () => setStep(undefined),
    onSuccess: () => keep(NOBODY, draft, undefined),
    onError: (error) => {
      // It was published anew, or shut, meanwhile: what is asked now is shown.
      if (isProblem(error) && error.status === 409) {
        void queries.invalidateQueries(publicFormQuery(code));
      }
    },
  });
  const startAfresh = () => {
    keep(NOBODY, draft, undefined);
    setTyped(EMPTY);
    setFiles({});
    setConsented(false);
    setBegun(begun + 1);
    toast({ text: t('requests:fill.begunAgain'), undo: () => change(typed) });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!send.isPending) {
      send.mutate();
    }
  };
  if (send.isSuccess) {
    return <Sent email={typed.email} />;
  }
  return (
    <form key={begun} className={styles.enter} onSubmit={submit} aria-label={form.name}>
      {questions.map((question) => (
        <QuestionField
          key={question.id}
          question={
            question.kind === 'FILE'
              ? { ...question, help: [question.help, t('requests:enter.files', form)].filter(Boolean).join(' ') }
              : question
          }
          organisationId={form.organisationId}
          accept={ACCEPTED}
          answer={typed.answers[question.id] ?? []}
          onAnswer={(answer) => change({ answers: { ...typed.answers, [question.id]: answer } })}
          onFile={(file) =>
            setFiles(({ [question.id]: _, ...rest }) => (file ? { ...rest, [question.id]: file } : rest))
          }
        />
      ))}
      <h2 className={styles.part}>{t('requests:enter.you')}</h2>
      <TextField
        label={t('requests:enter.name')}
        autoComplete="name"
        maxLength={120}
        required
        value={typed.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <TextField
        type="email"
        label={t('requests:enter.email')}
        hint={t('requests:enter.emailHint')}
        autoComplete="email"
        maxLength={254}
        required
        value={typed.email}
        onChange={(event) => change({ email: event.target.value })}
      />
      <Trap label={t('requests:enter.trap')} value={website} onChange={setWebsite} />
      <CheckField
        label={form.consent}
        required
        checked={consented}
        onChange={(event) => setConsented(event.target.checked)}
      />
      {send.error && <ErrorNote error={send.error} />}
      {step !== undefined && (
        <Progress
          name={
            step === 0
              ? t('requests:enter.preparing')
              : t('requests:enter.sending', { number: step, count: chosen.length })
          }
          value={undefined}
        />
      )}
      <Button kind="filled" wide type="submit" icon={Send} busy={send.isPending}>
        {t('requests:fill.send')}
      </Button>
      {(typed !== EMPTY || chosen.length > 0) && (
        <div className={styles.kept}>
          <Button kind="quiet" icon={Eraser} onClick={startAfresh}>
            {t('requests:fill.again')}
          </Button>
          <p className="pv-meta">{t('requests:enter.kept')}</p>
        </div>
      )}
    </form>
  );
}

function Sent({ email }: { email: string }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.enter} role="status">
      <h2 ref={heading} tabIndex={-1} className={styles.part}>
        {t('requests:enter.sent')}
      </h2>
      <Note icon={MailCheck}>{t('requests:enter.sentText', { email })}</Note>
    </div>
  );
}
