import { MessagesPage } from '../features/chat/MessagesPage';
import { TopicsPage } from '../features/chat/TopicsPage';

/** *Messages*, and the dialogue of a space. */
export function Messages() {
  return <MessagesPage />;
}

export function Dialogue() {
  return <TopicsPage />;
}
