import type { TFunction } from 'i18next';
import type { Space } from '../../api/space';
import { daysAfter } from './days';
import type { Model, Open } from './queries';

/** Those offered in a space, the likeliest first: a social committee collects what it is to speak of. */
export function modelsFor(type: Space['type']): Model[] {
  return type === 'SOCIAL_COMMITTEE' || type === 'GOVERNING_BODY'
    ? ['COMMITTEE', 'QUESTIONS', 'BULLETIN', 'FREE']
    : ['BULLETIN', 'QUESTIONS', 'COMMITTEE', 'FREE'];
}

/** What a model says, to be changed at will. */
export function fromModel(model: Model, today: string, t: TFunction): Open {
  const questions = model === 'QUESTIONS';
  return {
    kind: questions ? 'QUESTIONS' : 'CAMPAIGN',
    question: model === 'FREE' ? '' : t(`contributions:model.question.${model}`),
    explanation: model === 'FREE' ? '' : t(`contributions:model.explanation.${model}`),
    fromOn: today,
    untilOn: questions ? undefined : daysAfter(today, 14),
    anonymity: model === 'COMMITTEE' ? 'TOTAL' : 'NONE',
    groupIds: [],
    unitIds: [],
    moderated: model === 'COMMITTEE',
    supports: true,
    most: undefined,
  };
}
