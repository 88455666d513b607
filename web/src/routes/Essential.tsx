import { useSpace } from '../api/space';
import { RecentDocuments } from '../features/documents/RecentDocuments';
import { RecentPosts } from '../features/posts/RecentPosts';
import { EssentialPage } from '../features/spaces/EssentialPage';

/** The first tab of a space: what it is, and what each of its tools has to say there. */
export function Essential() {
  const space = useSpace();
  return (
    <EssentialPage>
      {space.tools.includes('POSTS') && <RecentPosts />}
      {space.tools.includes('DOCUMENTS') && <RecentDocuments />}
    </EssentialPage>
  );
}
