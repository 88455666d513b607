import type { Content, Kind, Option, Question } from './queries';

export const blankOption = (label = ''): Option => ({ label });

export const blankQuestion = (kind: Kind = 'SINGLE'): Question => ({
  kind,
  label: '',
  options: kind === 'SCALE' || kind === 'TEXT' ? [] : [blankOption(), blankOption()],
  steps: kind === 'SCALE' ? 5 : undefined,
});

export const EMPTY: Content = {
  title: '',
  description: '',
  questions: [blankQuestion()],
  anonymous: false,
  changeable: true,
  results: 'LIVE',
  reminding: false,
  everybody: true,
  groupIds: [],
  unitIds: [],
  emails: [],
};
