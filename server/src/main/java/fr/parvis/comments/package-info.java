/// Saying something of a document, or of a place in one of its pages, to those who read it.
///
/// A *comment* is about one version. It opens a *thread*, which others answer and which somebody *resolves* once it is
/// dealt with. It may name people: those who may read the document are told. Who is shown an older version sees nothing
/// of what is said about a later one. Events: [CommentChanged], [PersonNamed], [ThreadMoved].
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "mail :: incoming", "people", "spaces", "documents", "portability"})
package fr.parvis.comments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
