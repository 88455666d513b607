import { depositOne } from '../features/documents/deposits/depositOne';
import { AttachProvider } from '../features/posts/attaching';
import { WritePage } from '../features/posts/WritePage';

/** Where a publication is written. A file attached to it becomes a document. */
export function WritePost() {
  return (
    <AttachProvider value={depositOne}>
      <WritePage />
    </AttachProvider>
  );
}
