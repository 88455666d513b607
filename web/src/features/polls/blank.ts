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

const wordsOf = ({ label, low = '', high = '', options }: Question): string[] => [
  label,
  low,
  high,
  ...options.flatMap((option) => [option.label, option.day ?? '']),
];

/** Nothing is written of it yet. */
export const isBlank = ({ title, description, questions }: Content): boolean =>
  [title, description, ...questions.flatMap(wordsOf)].every((words) => words.trim() === '');
