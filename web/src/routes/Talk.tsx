import { AttachProvider } from '../features/chat/attaching';
import { MessagesPage } from '../features/chat/MessagesPage';
import { TopicsPage } from '../features/chat/TopicsPage';
import { depositOne } from '../features/documents/deposits/depositOne';

/** *Messages*: all my conversations. A file dropped there becomes a document. */
export function Messages() {
  return (
    <AttachProvider value={depositOne}>
      <MessagesPage />
    </AttachProvider>
  );
}

/** The dialogue of a space. */
export function Dialogue() {
  return (
    <AttachProvider value={depositOne}>
      <TopicsPage />
    </AttachProvider>
  );
}
