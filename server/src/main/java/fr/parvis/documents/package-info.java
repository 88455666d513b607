/// Folders and documents of each space: one tree per space, versions, trash, rights, history.
///
/// An *entry* is a folder or a document. What a person may do with it is the level that its access list gives them
/// (`spaces.access`), read in the same statement as the entry; an entry that the list hides does not exist. Events:
/// [DocumentDeposited], [EntryMoved], [EntryTrashed], [EntryRestored], [EntryRenamed], [EntryAccessChanged],
/// [DocumentStateChanged].
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "mail",
            "mail :: incoming",
            "organisations",
            "people",
            "spaces",
            "files",
            "antivirus"
        })
package fr.parvis.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
