/// Asking people to read a document again and to approve it before it goes out.
///
/// A *circuit* asks people, by name, to approve a document: one of them, all, or one after the other, after those who
/// are asked to read it again. What somebody answers is about one version and its hash; a version that comes later is
/// asked about anew. A version that was approved leaves an *approval*, which stays. How far the document is, and
/// which version those who only read are shown meanwhile, is kept by `documents`. Events: [ApprovalAsked],
/// [ApprovalAnswered].
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "mail",
            "organisations",
            "people",
            "people :: absences",
            "spaces",
            "documents",
            "portability"
        })
package fr.parvis.approvals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
