import { useQuery } from '@tanstack/react-query';
import { CopyPlus, PencilLine, Tag } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import type { ShownDocument } from '../../ui/DocumentParts';
import { ErrorNote } from '../../ui/ErrorNote';
import { Fact, Facts } from '../../ui/Facts';
import { Note } from '../../ui/Note';
import { toast } from '../../ui/toasts';
import { KindDialog } from './KindDialog';
import styles from './KindPart.module.css';
import { fieldsOf, sayFact, wordOf } from './kinds';
import { kindQuery } from './queries';
import { References } from './References';
import { SuccessorDialog } from './SuccessorDialog';
import { useKeepName, useTakeName } from './writes';

/** What a document is, what is known of it as such, and the name its folder would give it. */
export function KindPart({ id, name, can: uses }: ShownDocument) {
  const { t, i18n } = useTranslation();
  const { data } = useQuery(kindQuery(id));
  const [asking, setAsking] = useState<'sheet' | 'successor'>();
  if (!data) {
    return null;
  }
  const { kind, facts, ownerName, proposedName, can } = data;
  const may = can.includes('DESCRIBE');
  // Of what is final as well: last year's is.
  const lasts = uses.includes('MOVE');
  if (!kind && !may && !lasts) {
    return null;
  }
  const done = () => setAsking(undefined);
  const said =
    kind && facts
      ? fieldsOf[kind].flatMap((field) => {
          const value = sayFact(field, { facts, ownerName }, t, i18n.language);
          return value === undefined ? [] : [{ field, value }];
        })
      : [];
  return (
    <div className={styles.part}>
      {kind && (
        <section aria-label={t('kinds:part.label')} className={styles.sheet}>
          <h3 className={styles.kind}>{t(`kinds:one.${kind}`)}</h3>
          {said.length > 0 ? (
            <Facts>
              {said.map(({ field, value }) => (
                <Fact key={field} term={wordOf(kind, field, t)}>
                  {value}
                </Fact>
              ))}
            </Facts>
          ) : (
            may && <p className="pv-meta">{t('kinds:part.nothing')}</p>
          )}
          {kind === 'REFERENCES' && <References id={id} name={name} may={may} />}
        </section>
      )}
      {(may || lasts) && (
        <div className={styles.gestures}>
          {may && (
            <Button kind="quiet" icon={kind ? PencilLine : Tag} onClick={() => setAsking('sheet')}>
              {t(kind ? 'kinds:part.edit' : 'kinds:part.say')}
            </Button>
          )}
          {lasts && (
            <Button kind="quiet" icon={CopyPlus} onClick={() => setAsking('successor')}>
              {t('kinds:successor.begin')}
            </Button>
          )}
        </div>
      )}
      {proposedName && <ProposedName id={id} name={proposedName} />}
      {asking === 'sheet' && <KindDialog id={id} name={name} described={data} onClose={done} />}
      {asking === 'successor' && <SuccessorDialog id={id} name={name} onClose={done} />}
    </div>
  );
}

function ProposedName({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation();
  const take = useTakeName(id);
  const keep = useKeepName(id);
  const error = take.error ?? keep.error;
  return (
    <Note icon={Tag}>
      <p>
        {t('kinds:name.proposed')} <b className={styles.name}>{name}</b>
      </p>
      <div className={styles.answers}>
        <Button
          busy={take.isPending}
          onClick={() => take.mutate(name, { onSuccess: () => toast({ text: t('kinds:name.taken', { name }) }) })}
        >
          {t('kinds:name.take')}
        </Button>
        <Button busy={keep.isPending} onClick={() => keep.mutate(undefined)}>
          {t('kinds:name.keep')}
        </Button>
      </div>
      {error && <ErrorNote error={error} />}
    </Note>
  );
}
