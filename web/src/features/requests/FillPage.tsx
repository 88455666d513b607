import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { FlaskConical, Send } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Note } from '../../ui/Note';
import { Page } from '../../ui/Page';
import { toast } from '../../ui/toasts';
import { asked, said } from './asked';
import { Back } from './OfferedPage';
import { QuestionField } from './QuestionField';
import { type Answers, formQuery } from './queries';
import styles from './Requests.module.css';
import { CounterPart, type Someone } from './visitors/CounterPart';
import { useFile } from './writes';

/** A form, and what becomes of it once it is sent. */
export function FillPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { form: id = '' } = useParams({ strict: false }) as { form?: string };
  const { essai = false } = useSearch({ strict: false }) as { essai?: boolean };
  const { data: form } = useSuspenseQuery(formQuery(id, essai));
  const [answers, setAnswers] = useState<Answers>({});
  const [files, setFiles] = useState<Record<string, File>>({});
  const [someone, setSomeone] = useState<Someone>();
  const file = useFile(id);
  const questions = asked(form.questions, answers);
  const send = (event: FormEvent) => {
    event.preventDefault();
    file.mutate(
      {
        answers: said(form.questions, answers),
        version: form.version ?? undefined,
        trial: essai,
        someone,
        files: questions.flatMap(({ id: question, required }) =>
          files[question] ? [{ question, required, file: files[question] }] : [],
        ),
      },
      {
        onSuccess: ({ id: made, lost, sent }) => {
          toast({
            text:
              lost.length > 0
                ? t(sent || essai ? 'requests:fill.lost' : 'requests:unsent.lost', { names: lost.join(', ') })
                : t(essai ? 'requests:fill.tried' : 'requests:fill.sent'),
          });
          void navigate({ to: '/demandes/$case', params: { case: made } });
        },
      },
    );
  };
  return (
    <div>
      <Back />
      <Page
        title={form.name}
        lead={form.purpose}
        asideLabel={t('requests:fill.then')}
        aside={
          form.steps.length > 0 && (
            <section>
              <h2 className={styles.asideTitle}>{t('requests:fill.then')}</h2>
              <ol className={styles.ahead}>
                {form.steps.map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ol>
              <p className="pv-meta">{t('requests:fill.told')}</p>
            </section>
          )
        }
      >
        <form className={styles.form} onSubmit={send}>
          {essai && <Note icon={FlaskConical}>{t('requests:fill.trial')}</Note>}
          {!essai && <CounterPart formId={id} someone={someone} onChange={setSomeone} />}
          {questions.map((question) => (
            <QuestionField
              key={question.id}
              // Who stands at the counter may bring a file later.
              question={someone && question.kind === 'FILE' ? { ...question, required: false } : question}
              organisationId={form.organisationId}
              answer={answers[question.id] ?? []}
              onAnswer={(answer) => setAnswers((before) => ({ ...before, [question.id]: answer }))}
              onFile={(chosen) =>
                setFiles(({ [question.id]: _, ...rest }) => (chosen ? { ...rest, [question.id]: chosen } : rest))
              }
            />
          ))}
          {file.error && <ErrorNote error={file.error} />}
          <div className="pv-actions">
            <Button kind="filled" icon={Send} type="submit" busy={file.isPending}>
              {t('requests:fill.send')}
            </Button>
          </div>
        </form>
      </Page>
    </div>
  );
}
