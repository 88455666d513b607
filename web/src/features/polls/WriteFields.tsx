import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { TextArea, TextField } from '../../ui/Field';
import { AudienceFields } from './AudienceFields';
import { blankQuestion } from './blank';
import { QuestionField } from './QuestionField';
import type { Content, Question } from './queries';
import { TermsFields } from './TermsFields';
import styles from './Write.module.css';

const MOST = 20;

interface WriteFieldsProps {
  content: Content;
  onChange: (some: Partial<Content>) => void;
  opened: boolean;
}

/** All that is written of a poll. */
export function WriteFields({ content, onChange, opened }: WriteFieldsProps) {
  const { t } = useTranslation();
  const { questions } = content;
  const many = questions.length > 1;
  const setOne = (index: number, question: Question) =>
    onChange({ questions: questions.map((one, at) => (at === index ? question : one)) });
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <TextField
          label={t(many ? 'polls:field.title' : 'polls:field.question')}
          value={content.title}
          maxLength={200}
          required
          onChange={(event) => onChange({ title: event.target.value })}
        />
        {questions.map((question, index) => (
          <QuestionField
            // biome-ignore lint/suspicious/noArrayIndexKey: a question is named by its place
            key={index}
            question={question}
            number={index + 1}
            many={many}
            named={!content.anonymous}
            onChange={(one) => setOne(index, one)}
            onRemove={() => onChange({ questions: questions.filter((_, at) => at !== index) })}
          />
        ))}
        <div className={styles.adds}>
          <Button
            icon={Plus}
            kind="quiet"
            disabled={questions.length >= MOST}
            onClick={() => onChange({ questions: [...questions, blankQuestion()] })}
          >
            {t('polls:question.add')}
          </Button>
        </div>
        <TextArea
          label={t('polls:field.description')}
          value={content.description}
          maxLength={4000}
          onChange={(event) => onChange({ description: event.target.value })}
        />
      </div>
      <aside className={styles.aside} aria-label={t('polls:field.aside')}>
        <AudienceFields content={content} onChange={onChange} opened={opened} />
        <TermsFields content={content} onChange={onChange} opened={opened} />
      </aside>
    </div>
  );
}
