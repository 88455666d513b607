import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { ErrorNote } from '../../../ui/ErrorNote';
import { FileField } from '../../../ui/FileField';
import { Row, Rows } from '../../../ui/Row';
import { toast } from '../../../ui/toasts';
import { type ScheduleList, useAcceptSchedule, usePreviewSchedule, useUsualSchedule } from './lists';
import { classWords } from './termWords';

/** A table of classes: shown line by line, and written once accepted. */
export function ListDialog({ organisationId, onClose }: { organisationId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File>();
  const preview = usePreviewSchedule(organisationId);
  const usual = useUsualSchedule(organisationId);
  const accept = useAcceptSchedule(organisationId);
  const list = preview.data;
  const writes = list ? list.created + list.changed : 0;
  const show = (given: File | undefined) => {
    setFile(given);
    accept.reset();
    if (given) {
      preview.mutate(given);
    }
  };
  const write = () =>
    file &&
    list &&
    accept.mutate(
      { file, digest: list.digest },
      {
        onSuccess: () => {
          toast({ text: t('retention:list.done', { count: writes }) });
          onClose();
        },
      },
    );
  const error = preview.error ?? usual.error ?? accept.error;
  return (
    <Dialog
      opened
      wide
      onClose={onClose}
      title={t('retention:list.title')}
      actions={
        <>
          <Button onClick={onClose}>{t('retention:list.leave')}</Button>
          {writes > 0 && (
            <Button kind="filled" busy={accept.isPending} onClick={write}>
              {t('retention:list.accept', { count: writes })}
            </Button>
          )}
        </>
      }
    >
      <div className="pv-stack">
        <FileField
          label={t('retention:list.file')}
          hint={t('retention:list.fileHint')}
          accept=".csv,.ods,text/csv"
          onChoose={show}
        />
        <div>
          <Button
            kind="quiet"
            busy={usual.isPending}
            onClick={() => usual.mutate(undefined, { onSuccess: (table) => show(table) })}
          >
            {t('retention:list.usual')}
          </Button>
          <p className="pv-meta">{t('retention:list.usualHint')}</p>
        </div>
        {error && <ErrorNote error={error} />}
        {list && <Compared list={list} />}
      </div>
    </Dialog>
  );
}

function Compared({ list }: { list: ScheduleList }) {
  const { t } = useTranslation();
  return (
    <div>
      <p role="status">
        {t('retention:list.sum', {
          created: list.created,
          changed: list.changed,
          unchanged: list.unchanged,
          faulty: list.faulty,
        })}
      </p>
      <Rows ruled label={t('retention:list.lines')}>
        {list.lines.map(({ number, fate, title, says, fault }) => (
          <Row
            key={number}
            when={t(`retention:list.fate.${fate}`)}
            title={title || t('retention:list.line', { number })}
          >
            {fault && `${t('retention:list.line', { number })} · ${t(`retention:list.fault.${fault}`)}`}
            {says && `${classWords(says, t)} · ${t(`retention:schedule.from.${says.countsFrom}`)}`}
          </Row>
        ))}
      </Rows>
    </div>
  );
}
