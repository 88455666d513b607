import { Pencil, Plus, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { View } from '../../api/client';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextArea, TextField } from '../../ui/Field';
import { IconButton } from '../../ui/IconButton';
import { Row, Rows } from '../../ui/Row';
import { useDropCanned, useKeepCanned } from './writes';

type Canned = View['CannedAnswerView'];

interface CannedDialogProps {
  spaceId: string;
  answers: readonly Canned[];
  /** What a new one begins with. */
  text: string;
  onClose: () => void;
}

/** The canned answers of a space: one more, another wording, one less. All its agents share them. */
export function CannedDialog({ spaceId, answers, text, onClose }: CannedDialogProps) {
  const { t } = useTranslation();
  const [written, setWritten] = useState<Partial<Canned> | undefined>(
    answers.length === 0 ? { body: text } : undefined,
  );
  const [dropped, setDropped] = useState<Canned>();
  const drop = useDropCanned();
  const putBack = useKeepCanned(spaceId);
  return (
    <Dialog opened onClose={onClose} wide title={t('requests:canned.title')}>
      {written ? (
        <CannedForm
          key={written.id ?? ''}
          spaceId={spaceId}
          written={written}
          onEnd={() => setWritten(undefined)}
          onCancel={() => (answers.length === 0 ? onClose() : setWritten(undefined))}
        />
      ) : (
        <div className="pv-stack">
          <Rows label={t('requests:canned.title')}>
            {answers.map((one) => (
              <Row
                key={one.id}
                title={one.title}
                action={
                  <>
                    <IconButton
                      icon={Pencil}
                      label={t('requests:canned.change', { title: one.title })}
                      onClick={() => setWritten(one)}
                    />
                    <IconButton
                      icon={Trash2}
                      label={t('requests:canned.drop', { title: one.title })}
                      onClick={() => drop.mutate(one.id, { onSuccess: () => setDropped(one) })}
                    />
                  </>
                }
              >
                {one.body}
              </Row>
            ))}
          </Rows>
          <div className="pv-inline" role="status">
            {dropped && (
              <>
                <span>{t('requests:canned.dropped', { title: dropped.title })}</span>
                <Button
                  autoFocus
                  busy={putBack.isPending}
                  onClick={() => {
                    const { title, body } = dropped;
                    putBack.mutate({ id: undefined, title, body }, { onSuccess: () => setDropped(undefined) });
                  }}
                >
                  {t('requests:canned.putBack')}
                </Button>
              </>
            )}
          </div>
          {(drop.error ?? putBack.error) && <ErrorNote error={drop.error ?? putBack.error} />}
          <div className="pv-actions">
            <Button icon={Plus} onClick={() => setWritten({ body: text })}>
              {t('requests:canned.add')}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

interface CannedFormProps {
  spaceId: string;
  written: Partial<Canned>;
  onEnd: () => void;
  onCancel: () => void;
}

function CannedForm({ spaceId, written, onEnd, onCancel }: CannedFormProps) {
  const { t } = useTranslation();
  const keep = useKeepCanned(spaceId);
  const [title, setTitle] = useState(written.title ?? '');
  const [body, setBody] = useState(written.body ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep.mutate({ id: written.id, title: title.trim(), body: body.trim() }, { onSuccess: onEnd });
  };
  return (
    <form className="pv-stack" onSubmit={submit}>
      <TextField
        label={t('requests:canned.name')}
        hint={t('requests:canned.nameHint')}
        value={title}
        required
        maxLength={80}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextArea
        label={t('requests:canned.words')}
        hint={t('requests:canned.wordsHint')}
        rows={5}
        value={body}
        required
        maxLength={4000}
        onChange={(event) => setBody(event.target.value)}
      />
      {keep.error && <ErrorNote error={keep.error} />}
      <div className="pv-actions">
        <Button onClick={onCancel}>{t('requests:cancel')}</Button>
        <Button kind="filled" type="submit" busy={keep.isPending} disabled={title.trim() === '' || body.trim() === ''}>
          {t('requests:canned.keep')}
        </Button>
      </div>
    </form>
  );
}
