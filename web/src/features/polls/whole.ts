import type { Content } from './queries';

/** Without the lines that were left empty; the first question of several that has no words is asked by the title. */
export function whole(content: Content): Content {
  return {
    ...content,
    changeable: content.changeable && !content.anonymous,
    reminding: content.reminding && content.closesAt != null,
    questions: content.questions.map((question) => ({
      ...question,
      label: content.questions.length === 1 ? '' : question.label,
      options: question.options
        .filter(({ label, day }) => (question.kind === 'DATES' ? day != null : label.trim() !== ''))
        .map((option) => (content.anonymous ? { ...option, capacity: undefined } : option)),
    })),
  };
}
