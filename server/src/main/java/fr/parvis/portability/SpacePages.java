package fr.parvis.portability;

import fr.parvis.platform.Actor;
import java.io.IOException;
import java.util.UUID;

/// What another module has to say of a space that is taken away, in pages that somebody without Parvis reads.
public interface SpacePages {

    /// Gives pages one by one, as far as the actor may read what they say.
    void write(Actor actor, UUID spaceId, Pages pages) throws IOException;

    /// The archive, which is sent as it is written.
    interface Pages {
        /// @param folder at the top of the archive; empty for none
        void page(String folder, String title, Words words) throws IOException;
    }

    /// Writes the words of a page as it goes.
    interface Words {
        void writeTo(OfflinePage page) throws IOException;
    }
}
