import { type Answers, blank } from './answers';
import { DateLines } from './DateLines';
import { OptionLines } from './OptionLines';
import styles from './Poll.module.css';
import type { Answer, Figures, Poll, Question } from './queries';
import { RankingLines } from './RankingLines';
import { ScaleLine } from './ScaleLine';
import { TextLines } from './TextLines';

export interface QuestionProps {
  question: Question;
  place: number;
  /** What asks it: its own words, or the title of the poll. */
  asked: string;
  answer: Answer | undefined;
  /** Nothing while one only reads. */
  onAnswer: ((answer: Answer) => void) | undefined;
  figures: Figures | undefined;
  rooms: Poll['rooms'];
}

interface QuestionsProps {
  poll: Poll;
  answers: Answers;
  onAnswers?: (answers: Answers) => void;
  figures?: readonly Figures[];
}

const parts = {
  SINGLE: OptionLines,
  MULTIPLE: OptionLines,
  RANKING: RankingLines,
  SCALE: ScaleLine,
  TEXT: TextLines,
  DATES: DateLines,
};

/** All the questions of a poll: what one answers, and beside it what the others did. */
export function Questions({ poll, answers, onAnswers, figures }: QuestionsProps) {
  return poll.questions.map((question, index) => {
    const place = index + 1;
    const Part = parts[question.kind];
    return (
      <div key={place} className={styles.question}>
        {question.label !== '' && <h3 className={styles.label}>{question.label}</h3>}
        <Part
          question={question}
          place={place}
          asked={question.label || poll.title}
          answer={answers[place]}
          onAnswer={onAnswers && ((answer) => onAnswers({ ...answers, [place]: answer }))}
          figures={figures?.find((one) => one.question === place)}
          rooms={poll.rooms.filter((room) => room.question === place)}
        />
      </div>
    );
  });
}

export const answerOf = (answer: Answer | undefined, place: number): Answer => answer ?? blank(place);
