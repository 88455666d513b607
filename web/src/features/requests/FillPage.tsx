import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Eraser, FlaskConical, Send } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTyped } from '../../api/useTyped';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Note } from '../../ui/Note';
import { Page } from '../../ui/Page';
import { toast } from '../../ui/toasts';
import { asked, fitting, said } from './asked';
import { Back } from './OfferedPage';
import { QuestionField } from './QuestionField';
import { type Answers, formQuery } from './queries';
import styles from './Requests.module.css';
import { CounterPart, type Someone } from './visitors/CounterPart';
import { useFile } from './writes';

interface Typed {
  answers: Answers;
  someone?: Someone | undefined;
}

const EMPTY: Typed = { answers: {} };

/** A form, and what becomes of it once it is sent. */
export function FillPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { form: id = '' } = useParams({ strict: false }) as { form?: string };
  const { essai = false } = useSearch({ strict: false }) as { essai?: boolean };
  const { data: form } = useSuspenseQuery(formQuery(id, essai));
  const { content, set, changed, end, again } = useTyped<Typed>(
    `request.form.${id}${essai ? '.trial' : ''}`,
    EMPTY,
    (typed) => ({ ...typed, answers: fitting(form.questions, typed.answers) }),
  );
  const { answers, someone } = content;
  const [files, setFiles] = useState<Record<string, File>>({});
  const [begun, setBegun] = useState(0);
  const file = useFile(id, end);
  const questions = asked(form.questions, answers);
  const startAfresh = () => {
    again();
    setFiles({});
    // The fields of files know what was chosen by themselves.
    setBegun(begun + 1);
    toast({ text: t('requests:fill.begunAgain'), undo: () => set(content) });
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    file.mutate(
      {
        answers: said(form.questions, answers),
        version: form.version ?? undefined,
        trial: essai,
        someone: someone && { name: someone.name, email: someone.unaddressed ? undefined : someone.email },
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
        <form key={begun} className={styles.form} onSubmit={send}>
          {essai && <Note icon={FlaskConical}>{t('requests:fill.trial')}</Note>}
          {!essai && <CounterPart formId={id} someone={someone} onChange={(one) => set({ someone: one })} />}
          {questions.map((question) => (
            <QuestionField
              key={question.id}
              // Who stands at the counter may bring a file later.
              question={someone && question.kind === 'FILE' ? { ...question, required: false } : question}
              organisationId={form.organisationId}
              answer={answers[question.id] ?? []}
              onAnswer={(answer) => set({ answers: { ...answers, [question.id]: answer } })}
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
            {(changed || Object.keys(files).length > 0) && (
              <Button kind="quiet" icon={Eraser} onClick={startAfresh}>
                {t('requests:fill.again')}
              </Button>
            )}
          </div>
          {changed && <p className="pv-meta">{t('requests:fill.kept')}</p>}
        </form>
      </Page>
    </div>
  );
}
