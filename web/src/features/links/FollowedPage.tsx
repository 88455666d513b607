import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Download, FileArchive, Quote } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { Button, ButtonAnchor } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { ErrorNote } from '../../ui/ErrorNote';
import { Gate } from '../../ui/Gate';
import { Loading } from '../../ui/Loading';
import { Note } from '../../ui/Note';
import { PasswordField } from '../../ui/PasswordField';
import { Row, Rows } from '../../ui/Row';
import { SizeText } from '../../ui/SizeText';
import styles from './FollowedPage.module.css';
import { HandIn } from './HandIn';
import { archiveHref, contentHref, type Opened, openedQuery } from './queries';
import { useUnlock } from './writes';

/** The page of a link, for somebody without an account: files to take, or files to hand in. */
export function FollowedPage() {
  const { t } = useTranslation();
  const secret = useParams({ strict: false, select: (params) => params.secret ?? '' });
  const { data, error, refetch } = useQuery(openedQuery(secret));
  if (isProblem(error, 'link-locked')) {
    return <Locked secret={secret} />;
  }
  if (isProblem(error, 'link-closed')) {
    return (
      <Gate title={t('links:closed.title')}>
        <p className="pv-lead">{t('links:closed.text')}</p>
      </Gate>
    );
  }
  if (error) {
    return (
      <Gate title={t('links:failed')}>
        <ErrorNote error={error} onRetry={() => void refetch()} />
      </Gate>
    );
  }
  if (!data) {
    return <Loading />;
  }
  return data.kind === 'DEPOSIT' ? (
    <HandIn secret={secret} link={data} />
  ) : (
    <Shared secret={secret} link={data} again={() => void refetch()} />
  );
}

function Locked({ secret }: { secret: string }) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const unlock = useUnlock(secret);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    unlock.mutate(password);
  };
  return (
    <Gate title={t('links:locked.title')} lead={t('links:locked.lead')}>
      <form className="pv-stack" onSubmit={submit}>
        {unlock.error &&
          (isProblem(unlock.error, 'too-many-tries') ? (
            <ErrorNote>{t('links:locked.wait')}</ErrorNote>
          ) : (
            <ErrorNote error={unlock.error} />
          ))}
        <PasswordField
          label={t('links:locked.password')}
          autoComplete="off"
          maxLength={200}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          required
        />
        <Button type="submit" kind="filled" wide busy={unlock.isPending}>
          {t('links:locked.do')}
        </Button>
      </form>
    </Gate>
  );
}

function Shared({ secret, link, again }: { secret: string; link: Opened; again: () => void }) {
  const { t } = useTranslation();
  const { name, organisation, word, expiresAt, left, files, more, entryKind } = link;
  const folder = entryKind === 'FOLDER';
  const usedUp = left === 0;
  // What is left changes with each taking.
  const taken = () => {
    if (left !== null && left !== undefined) {
      setTimeout(again, 1500);
    }
  };
  return (
    <Gate title={name} lead={t('links:shared.by', { name: organisation })} wide={folder}>
      <div className="pv-stack">
        <Word word={word} />
        {usedUp && <ErrorNote>{t('links:shared.usedUp')}</ErrorNote>}
        {files.length === 0 && <p>{t('links:shared.empty')}</p>}
        {folder ? (
          <Rows ruled label={t('links:shared.files')}>
            {files.map((file) => (
              <Row
                key={file.id}
                title={file.name}
                action={
                  !usedUp && (
                    <ButtonAnchor
                      icon={Download}
                      href={contentHref(secret, file.id)}
                      download
                      onClick={taken}
                      aria-label={t('links:shared.takeOne', { name: file.name })}
                    >
                      {t('links:shared.take')}
                    </ButtonAnchor>
                  )
                }
              >
                {file.path.length > 0 && `${file.path.join(' / ')} · `}
                <SizeText bytes={file.size} /> · <DateText at={file.changedAt} style="day" />
              </Row>
            ))}
          </Rows>
        ) : (
          files[0] && (
            <p className="pv-meta">
              <SizeText bytes={files[0].size} /> · {t('links:shared.version', { number: files[0].version })} ·{' '}
              <DateText at={files[0].changedAt} style="day" />
            </p>
          )
        )}
        {more && <p>{t('links:shared.more')}</p>}
        {!usedUp && files[0] && (
          <ButtonAnchor
            kind="filled"
            wide={!folder}
            icon={folder ? FileArchive : Download}
            href={folder ? archiveHref(secret) : contentHref(secret, files[0].id)}
            download
            onClick={taken}
          >
            {t(folder ? 'links:shared.takeAll' : 'links:shared.take')}
          </ButtonAnchor>
        )}
        <p className={styles.until}>
          {t('links:shared.until')} <DateText at={expiresAt} style="on" />
          {left !== null && left !== undefined && left > 0 && ` · ${t('links:shared.left', { count: left })}`}
        </p>
      </div>
    </Gate>
  );
}

/** What whoever made the link has to say. */
export function Word({ word }: { word: string | null | undefined }) {
  return (
    word && (
      <Note icon={Quote}>
        <p className={styles.word}>{word}</p>
      </Note>
    )
  );
}
