package fr.parvis.documents;

import fr.parvis.files.Blob;
import fr.parvis.platform.Actor;
import fr.parvis.spaces.Spaces;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Documents as a mounted drive reads them: by their names. What lies below a folder that one may not see is not
/// reached this way, though it may be by its permanent link.
@Service
public class Drive {
    private final DriveStore store;
    private final PropertyStore properties;
    private final ReaderLog readerLog;
    private final PersonalData personalData;
    private final Spaces spaces;

    Drive(DriveStore store, PropertyStore properties, ReaderLog readerLog, PersonalData personalData, Spaces spaces) {
        this.store = store;
        this.properties = properties;
        this.readerLog = readerLog;
        this.personalData = personalData;
        this.spaces = spaces;
    }

    /// Where an address leads; a drive mounted at the former address of a space goes on working.
    ///
    /// @throws fr.parvis.platform.Problem NOT_FOUND for a space that the actor is not in
    public DrivePlace place(Actor actor, String organisationSlug, String slug, List<String> names) {
        var way = store.walk(actor.personId(), organisationSlug, slug, names);
        if (way.isEmpty()) {
            var space = spaces.at(actor, organisationSlug, slug);
            spaces.require(actor, space.id());
            way = store.walk(actor.personId(), space.id(), names);
        }
        return new DrivePlace(names, way);
    }

    /// What lies directly in a folder that [#place] gave.
    public List<DriveLine> children(Actor actor, DriveEntry folder) {
        return store.children(actor.personId(), folder.spaceId(), folder.id());
    }

    /// Notes that a content begins to leave.
    public void noteReading(Actor actor, DriveEntry document) {
        if (document.awaited()) {
            readerLog.delivered(actor, document.entry(), true);
        } else {
            readerLog.journal(actor, document.entry(), true);
        }
    }

    /// A document's current content, not yet on its way.
    ///
    /// @throws fr.parvis.platform.Problem PERSONAL_DATA for a guest and what is labelled
    public Blob content(Actor actor, DriveEntry document) {
        if (document.hash() == null) {
            throw new fr.parvis.platform.Problem(DocumentProblem.WRONG_KIND);
        }
        personalData.requireContent(actor, document.id());
        return new Blob(document.hash(), document.size());
    }

    /// What programs noted about entries that [#place] or [#children] gave.
    public Map<UUID, List<Property>> properties(List<UUID> ids) {
        return properties.of(ids);
    }

    /// The same for all that lies directly in a folder.
    public Map<UUID, List<Property>> propertiesOfChildren(UUID folderId) {
        return properties.ofChildren(folderId);
    }

    /// What a program noted about an entry.
    ///
    /// @param value the whole element, as XML that can be read by itself
    public record Property(String namespace, String name, String value) {}
}
