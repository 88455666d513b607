package fr.parvis.documents;

import fr.parvis.spaces.HiddenSpaceOpened;
import fr.parvis.spaces.SpaceOpened;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

@Component
class DocumentReactions {
    private final Documents documents;

    DocumentReactions(Documents documents) {
        this.documents = documents;
    }

    /// At once, in the same transaction: when opening a space returns, its folders are there.
    @EventListener
    void prepare(SpaceOpened opened) {
        documents.open(opened.spaceId(), opened.accessListId(), opened.folders(), opened.by());
    }

    @EventListener
    void prepare(HiddenSpaceOpened opened) {
        documents.open(opened.spaceId(), opened.accessListId(), List.of(), opened.by());
    }
}
