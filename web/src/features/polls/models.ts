import { blankOption } from './blank';
import type { Content, Question } from './queries';

/** The models that are offered, named by their phrases. */
export const models = ['meeting', 'training', 'usage'] as const;
export type Model = (typeof models)[number];

type Say = (key: `polls:model.${Model}.${string}`) => string;

const single = (label: string, options: string[]): Question => ({
  kind: 'SINGLE',
  label,
  options: options.map(blankOption),
});

/** A poll to start from; its words are the reader's, and then the author's. */
export function modelled(model: Model, say: Say): Partial<Content> {
  const lines = (key: string) => say(`polls:model.${model}.${key}`).split('\n');
  const title = say(`polls:model.${model}.title`);
  switch (model) {
    case 'meeting':
      return {
        title,
        anonymous: false,
        changeable: true,
        results: 'LIVE',
        questions: [{ kind: 'DATES', label: '', options: [{ label: '' }, { label: '' }, { label: '' }] }],
      };
    case 'training':
      return {
        title,
        anonymous: false,
        changeable: true,
        results: 'LIVE',
        questions: [
          {
            kind: 'SINGLE',
            label: '',
            options: lines('sessions').map((label) => ({ label, capacity: 12 })),
          },
        ],
      };
    default:
      return {
        title,
        anonymous: true,
        changeable: false,
        results: 'HIDDEN',
        questions: [
          single(say('polls:model.usage.often'), lines('oftenOptions')),
          {
            kind: 'MULTIPLE',
            label: say('polls:model.usage.tools'),
            options: lines('toolsOptions').map(blankOption),
          },
          {
            kind: 'SCALE',
            label: say('polls:model.usage.easy'),
            options: [],
            steps: 5,
            low: say('polls:model.usage.low'),
            high: say('polls:model.usage.high'),
          },
          { kind: 'TEXT', label: say('polls:model.usage.missing'), options: [] },
        ],
      };
  }
}
