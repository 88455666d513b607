import { lazy, type ReactNode } from 'react';
import { AttachProvider } from '../features/chat/attaching';
import { CorrespondentsProvider } from '../features/chat/correspondents';
import { MessagesPage } from '../features/chat/MessagesPage';
import { NotePage } from '../features/chat/notes/NotePage';
import { TopicsPage } from '../features/chat/TopicsPage';
import { depositOne } from '../features/documents/deposits/depositOne';

const Correspondents = lazy(async () => ({
  default: (await import('../features/letters/CorrespondentsDialog')).CorrespondentsDialog,
}));

/** What other modules bring to a conversation: a file dropped there becomes a document, people take part by mail. */
function Talking({ children }: { children: ReactNode }) {
  return (
    <AttachProvider value={depositOne}>
      <CorrespondentsProvider value={Correspondents}>{children}</CorrespondentsProvider>
    </AttachProvider>
  );
}

/** *Messages*: all my conversations. */
export function Messages() {
  return (
    <Talking>
      <MessagesPage />
    </Talking>
  );
}

/** The dialogue of a space. */
export function Dialogue() {
  return (
    <Talking>
      <TopicsPage />
    </Talking>
  );
}

/** A quick note: what is recorded for it is a document as well. */
export function QuickNote() {
  return (
    <Talking>
      <NotePage />
    </Talking>
  );
}
