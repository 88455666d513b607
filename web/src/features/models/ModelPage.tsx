import { useNavigate } from '@tanstack/react-router';
import { FileCheck2, ShieldQuestion } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { ErrorNote } from '../../ui/ErrorNote';
import { Fact, Facts } from '../../ui/Facts';
import { FileField } from '../../ui/FileField';
import { Note } from '../../ui/Note';
import { useWindowTitle } from '../../ui/Page';
import styles from './ModelPage.module.css';
import { type ReceivedModel, useInspect, useTake } from './writes';

/** "Commencer avec un modèle reçu": a signed file is looked at, then becomes a draft of this space. */
export function ModelPage() {
  const { t } = useTranslation();
  const space = useSpace();
  const navigate = useNavigate();
  const inspect = useInspect(space.id);
  const take = useTake(space.id);
  const found = inspect.data;
  useWindowTitle(t('models:title'));
  const choose = (file: File | undefined) => {
    take.reset();
    if (file) {
      inspect.mutate(file);
    }
  };
  return (
    <section className={styles.page}>
      <h2>{t('models:title')}</h2>
      <p className="pv-lead">{t('models:lead')}</p>
      <FileField label={t('models:file')} hint={t('models:hint')} accept=".json,application/json" onChoose={choose} />
      {inspect.error && <ErrorNote error={inspect.error} />}
      {found && (
        <section className={styles.found} aria-labelledby="model-name" aria-live="polite">
          <h3 id="model-name">{found.model.name}</h3>
          <Facts>
            <Fact term={t('models:what')}>{t(`models:kind.${found.model.kind}`)}</Fact>
            <Fact term={t('models:from')}>{found.model.from}</Fact>
            <Fact term={t('models:madeAt')}>
              <DateText at={found.model.madeAt} style="day" />
            </Fact>
          </Facts>
          <Signature model={found.model} />
          {take.error && <ErrorNote error={take.error} />}
          <p className="pv-actions">
            <Button
              kind="filled"
              busy={take.isPending}
              onClick={() => take.mutate(found.file, { onSuccess: ({ address }) => void navigate({ to: address }) })}
            >
              {t('models:take')}
            </Button>
          </p>
        </section>
      )}
    </section>
  );
}

/** Who signed it: what that proves, and what it does not. */
function Signature({ model }: { model: ReceivedModel }) {
  const { t } = useTranslation();
  const trusted = model.ours || model.known > 0;
  const said = model.ours ? 'ours' : model.known > 0 ? 'known' : 'unknown';
  return (
    <Note icon={trusted ? FileCheck2 : ShieldQuestion}>
      <p>{t(`models:signed.${said}`, { from: model.from, count: model.known })}</p>
      <p className="pv-meta">
        {t('models:fingerprint', { fingerprint: model.fingerprint })} {!model.ours && t('models:compare')}
      </p>
    </Note>
  );
}
