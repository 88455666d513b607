import { useNavigate } from '@tanstack/react-router';
import { Send, TriangleAlert } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Note } from '../../ui/Note';
import { Section } from '../../ui/SectionHead';
import { toast } from '../../ui/toasts';
import { asked, said } from './asked';
import styles from './Case.module.css';
import { QuestionField } from './QuestionField';
import type { Answers, Case } from './queries';
import { useCancel, useComplete } from './writes';

/** What the form wants and a mail did not say: named to all, and answered by who asked. */
export function CaseMissing({ one }: { one: Case }) {
  const { t } = useTranslation();
  if (one.missing.length === 0) {
    return null;
  }
  return one.toComplete.length > 0 ? (
    <Completing one={one} />
  ) : (
    <div className={styles.missing}>
      <Note icon={TriangleAlert}>
        {t('requests:missing.named', { labels: one.missing.map((label) => `« ${label} »`).join(', ') })}
      </Note>
    </div>
  );
}

function Completing({ one }: { one: Case }) {
  const { t } = useTranslation();
  const [answers, setAnswers] = useState<Answers>({});
  const [files, setFiles] = useState<Record<string, File>>({});
  const complete = useComplete(one.id);
  // What was answered already says which questions are asked.
  const given = Object.fromEntries(one.answers.map(({ question, said: words }) => [question, words]));
  const known = one.answers.map(({ question, kind, label }) => ({
    id: question,
    kind,
    label,
    required: false,
    choices: [],
  }));
  const all = [...known, ...one.toComplete];
  const questions = asked(all, { ...given, ...answers }).filter(({ id }) => !(id in given));
  const send = (event: FormEvent) => {
    event.preventDefault();
    const typed = said(all, { ...given, ...answers });
    complete.mutate(
      {
        answers: Object.fromEntries(Object.entries(typed).filter(([id]) => !(id in given))),
        files: questions.flatMap(({ id }) => (files[id] ? [{ question: id, file: files[id] }] : [])),
      },
      {
        onSuccess: (lost) =>
          toast({
            text:
              lost.length > 0
                ? t(one.sent ? 'requests:fill.lost' : 'requests:unsent.lost', { names: lost.join(', ') })
                : t(one.sent ? 'requests:missing.completed' : 'requests:fill.sent'),
          }),
      },
    );
  };
  return (
    <div className={styles.missing}>
      <Section
        title={t(one.sent ? 'requests:missing.title' : 'requests:unsent.missing', { count: one.missing.length })}
      >
        <form className={styles.completing} onSubmit={send}>
          {one.sent && <p className="pv-lead">{t('requests:missing.lead')}</p>}
          {questions.map((question) => (
            <QuestionField
              key={question.id}
              question={question}
              organisationId={one.organisationId}
              answer={answers[question.id] ?? []}
              onAnswer={(answer) => setAnswers((before) => ({ ...before, [question.id]: answer }))}
              onFile={(chosen) =>
                setFiles(({ [question.id]: _, ...rest }) => (chosen ? { ...rest, [question.id]: chosen } : rest))
              }
            />
          ))}
          {complete.error && <ErrorNote error={complete.error} />}
          <div className="pv-actions">
            <Button kind="filled" icon={Send} type="submit" busy={complete.isPending}>
              {t(one.sent ? 'requests:missing.send' : 'requests:fill.send')}
            </Button>
            {!one.sent && <GiveUp id={one.id} />}
          </div>
        </form>
      </Section>
    </div>
  );
}

/** Nothing was sent: nothing is left of it. */
function GiveUp({ id }: { id: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const cancel = useCancel(id);
  return (
    <>
      <Button
        kind="quiet"
        busy={cancel.isPending}
        onClick={() => cancel.mutate(undefined, { onSuccess: () => void navigate({ to: '/demandes' }) })}
      >
        {t('requests:unsent.drop')}
      </Button>
      {cancel.error && <ErrorNote error={cancel.error} />}
    </>
  );
}
