import { ArrowLeft, Check, Download, FileUp } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonAnchor, ButtonLink } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Page } from '../../ui/Page';
import styles from './ListPage.module.css';
import { ListPreview } from './ListPreview';
import { useAuthority } from './queries';
import { useAcceptList, usePreviewList } from './writes';

/** Only its headers, in UTF-8 with the mark by which Excel knows it. */
const template = `data:text/csv;charset=utf-8,${encodeURIComponent('\ufeffCivilité;Nom;Prénom;E-mail;Téléphone;Fonction;Service;Mandat\r\n')}`;

/** People by a list: hand it in, look at what it would do, accept. Nothing is written before. */
export function ListPage() {
  const { t } = useTranslation();
  const authority = useAuthority();
  const [file, setFile] = useState<File>();
  const preview = usePreviewList(authority.id);
  const accept = useAcceptList(authority.id);
  const look = (handed?: File) => {
    if (handed) {
      setFile(handed);
      accept.reset();
      preview.mutate(handed);
    }
  };
  const back = (
    <ButtonLink icon={ArrowLeft} to="/administration/$authority/personnes" params={{ authority: authority.slug }}>
      {t('organisations:list.back')}
    </ButtonLink>
  );
  if (accept.data) {
    const { created, changed, unchanged, faulty } = accept.data;
    return (
      <Page title={t('organisations:list.doneTitle')} actions={back}>
        <p className={styles.done} role="status">
          <Check className="pv-icon" size={20} aria-hidden />
          {[
            created > 0 && t('organisations:list.didCreate', { count: created }),
            changed > 0 && t('organisations:list.didChange', { count: changed }),
            unchanged > 0 && t('organisations:list.unchanged', { count: unchanged }),
            faulty > 0 && t('organisations:list.leftOut', { count: faulty }),
          ]
            .filter(Boolean)
            .join(', ')}
          .
        </p>
        <p className="pv-lead">{t('organisations:list.next')}</p>
        {faulty > 0 && <ListPreview list={accept.data} only="FAULTY" />}
      </Page>
    );
  }
  const list = preview.data;
  const taken = list ? list.created + list.changed : 0;
  return (
    <Page
      title={t('organisations:list.title')}
      lead={t(leadOf(list && taken), { name: file?.name })}
      actions={
        <>
          {back}
          {file && taken > 0 && list && (
            <Button
              kind="filled"
              icon={Check}
              busy={accept.isPending}
              onClick={() => accept.mutate({ file, digest: list.digest })}
            >
              {t('organisations:list.accept', { count: taken })}
            </Button>
          )}
        </>
      }
    >
      {preview.isError && <ErrorNote error={preview.error} />}
      {accept.isError && <ErrorNote error={accept.error} onRetry={() => look(file)} />}
      <p className="pv-meta" role="status">
        {preview.isPending && t('organisations:list.reading', { name: file?.name })}
        {accept.isPending && t('organisations:list.writing', { count: taken })}
      </p>
      {list ? (
        <>
          <ListPreview list={list} />
          <Choose label={t('organisations:list.another')} onChoose={look} />
        </>
      ) : (
        <Start onChoose={look} />
      )}
    </Page>
  );
}

function leadOf(taken: number | undefined): string {
  if (taken === undefined) {
    return 'organisations:list.lead';
  }
  return taken > 0 ? 'organisations:list.previewLead' : 'organisations:list.nothingLead';
}

function Start({ onChoose }: { onChoose: (file?: File) => void }) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onChoose(event.dataTransfer.files[0]);
  };
  return (
    <>
      <section
        className={over ? `${styles.drop} ${styles.over}` : styles.drop}
        aria-label={t('organisations:list.drop')}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>{t('organisations:list.drop')}</p>
        <Choose filled label={t('organisations:list.choose')} onChoose={onChoose} />
      </section>
      <h2 className={styles.columnsTitle}>{t('organisations:list.columns')}</h2>
      <p className="pv-lead">{t('organisations:list.columnsText')}</p>
      <pre className={styles.example}>{t('organisations:list.example')}</pre>
      <p className={styles.template}>
        <ButtonAnchor icon={Download} download="parvis-personnes.csv" href={template}>
          {t('organisations:list.template')}
        </ButtonAnchor>
      </p>
    </>
  );
}

interface ChooseProps {
  label: string;
  filled?: boolean;
  onChoose: (file?: File) => void;
}

function Choose({ label, filled, onChoose }: ChooseProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,.ods,text/csv,application/vnd.oasis.opendocument.spreadsheet"
        aria-label={t('organisations:list.file')}
        hidden
        onChange={(event) => {
          onChoose(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Button kind={filled ? 'filled' : 'outlined'} icon={FileUp} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
