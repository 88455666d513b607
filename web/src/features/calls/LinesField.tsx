import { Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { ChoiceSet, TextArea, TextField } from '../../ui/Field';
import { IconButton } from '../../ui/IconButton';
import styles from './Calls.module.css';

interface LinesFieldProps {
  legend: string;
  hint: ReactNode;
  lines: readonly string[];
  most: number;
  maxLength: number;
  /** More than one where a line may be long. */
  rows?: number;
  label: (number: number) => string;
  onChange: (lines: string[]) => void;
}

/** Some lines, each its own field. */
export function LinesField({ legend, hint, lines, most, maxLength, rows, label, onChange }: LinesFieldProps) {
  const { t } = useTranslation();
  const [added, setAdded] = useState(false);
  return (
    <ChoiceSet legend={legend} hint={hint}>
      {lines.map((line, at) => {
        const field = {
          label: label(at + 1),
          value: line,
          maxLength,
          autoFocus: added && at === lines.length - 1,
          onChange: (event: { target: { value: string } }) =>
            onChange(lines.map((other, place) => (place === at ? event.target.value : other))),
        };
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place.
          <div key={at} className={styles.line}>
            {rows ? <TextArea rows={rows} {...field} /> : <TextField {...field} />}
            <IconButton
              icon={Trash2}
              label={t('calls:write.remove', { label: field.label })}
              onClick={() => onChange(lines.filter((_, place) => place !== at))}
            />
          </div>
        );
      })}
      {lines.length < most && (
        <div>
          <Button
            icon={Plus}
            onClick={() => {
              setAdded(true);
              onChange([...lines, '']);
            }}
          >
            {t('calls:write.add')}
          </Button>
        </div>
      )}
    </ChoiceSet>
  );
}
