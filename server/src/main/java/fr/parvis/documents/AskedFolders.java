package fr.parvis.documents;

import fr.parvis.platform.Actor;
import fr.parvis.spaces.Member;
import fr.parvis.spaces.SpaceFolders;
import org.springframework.stereotype.Component;

/// Folders that answer a request for a space.
@Component
class AskedFolders implements SpaceFolders {
    private final Documents documents;

    AskedFolders(Documents documents) {
        this.documents = documents;
    }

    @Override
    public void makeFolder(Member member, String name) {
        documents.makeFolder(Actor.of(member.personId()), member.space().id(), name);
    }
}
