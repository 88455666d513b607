import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { View } from '../../api/client';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { SelectField, TextArea } from '../../ui/Field';
import styles from './AnswerRequest.module.css';
import { folderPlacesQuery } from './queries';
import { useDecideSpaceRequest } from './writes';

/** Opens the space asked for, makes a folder in another one, or refuses; the asker reads the words. */
export function AnswerRequest({ request }: { request: View['SpaceRequestView'] }) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState('');
  const [folderIn, setFolderIn] = useState('');
  const decide = useDecideSpaceRequest();
  const { data: places = [] } = useQuery(folderPlacesQuery(request.id));
  const place = places.find(({ id }) => id === folderIn);
  const say = (outcome: View['DecideSpaceRequest']['outcome']) =>
    decide.mutate({
      requestId: request.id,
      outcome,
      answer: answer.trim() || undefined,
      folderIn: outcome === 'FOLDER' ? folderIn : undefined,
    });
  return (
    <div className={styles.answer}>
      <TextArea
        label={t('spaces:requests.answer')}
        hint={t('spaces:requests.answerHint')}
        rows={2}
        value={answer}
        maxLength={2000}
        onChange={(event) => setAnswer(event.target.value)}
      />
      <div className="pv-actions">
        <Button
          kind="soft"
          aria-label={t('spaces:requests.acceptName', { name: request.name })}
          onClick={() => say('ACCEPTED')}
        >
          {t('spaces:requests.accept')}
        </Button>
        <Button aria-label={t('spaces:requests.refuseName', { name: request.name })} onClick={() => say('REFUSED')}>
          {t('spaces:requests.refuse')}
        </Button>
      </div>
      {places.length > 0 && (
        <div className={styles.folder}>
          <SelectField
            label={t('spaces:requests.folder')}
            hint={t('spaces:requests.folderHint', { name: request.askedByName })}
            value={folderIn}
            onChange={(event) => setFolderIn(event.target.value)}
          >
            <option value="">{t('spaces:requests.noFolder')}</option>
            {places.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          {place && (
            <>
              <p>
                {t(place.joins ? 'spaces:requests.folderJoins' : 'spaces:requests.folderWrites', {
                  name: request.askedByName,
                  folder: request.name,
                })}
              </p>
              <Button
                aria-label={t('spaces:requests.makeFolderName', { name: request.name })}
                onClick={() => say('FOLDER')}
              >
                {t('spaces:requests.makeFolder')}
              </Button>
            </>
          )}
        </div>
      )}
      {decide.isError && <ErrorNote error={decide.error} />}
    </div>
  );
}
