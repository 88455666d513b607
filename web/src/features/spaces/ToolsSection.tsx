import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { ErrorNote } from '../../ui/ErrorNote';
import { CheckField } from '../../ui/Field';
import { Section } from '../../ui/SectionHead';
import { optionalTools } from './tools';
import { useTakeTool } from './writes';

/** The tools that a space may do without. What was made with one stays when it is put away. */
export function ToolsSection() {
  const { t } = useTranslation();
  const space = useSpace();
  const take = useTakeTool(space.id);
  if (!space.can.includes('CHANGE')) {
    return null;
  }
  return (
    <Section title={t('space-settings:tools')}>
      {optionalTools.map((tool) => (
        <CheckField
          key={tool}
          label={t(`spaces:tool.${tool}`)}
          hint={t(`space-settings:toolHint.${tool}`)}
          checked={space.tools.includes(tool)}
          onChange={(event) => take.mutate({ tool, used: event.target.checked })}
        />
      ))}
      {take.error && <ErrorNote error={take.error} />}
    </Section>
  );
}
