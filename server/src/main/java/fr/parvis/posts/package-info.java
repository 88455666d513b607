/// Publications of a space: what some write for all of it, or for some of its groups and services, with comments below.
///
/// A *post* is written as a *draft*, published at once or at a moment, pinned, edited, taken back; it may expire. The
/// *board* of a space says who publishes and whether one comments. A *note de service* is a post with a number, and
/// may ask everybody to say that they read it. A post *for the public* leaves in the authority's feeds once a
/// facilitator approved it as it is. Events: [PostPublished], [PostChanged].
///
/// Its rooms are `posts.comments`, `posts.notes`, `posts.outside` and `posts.leaving`.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "mail :: incoming",
            "organisations",
            "people",
            "drawing",
            "spaces",
            "files",
            "documents",
            "comments",
            "portability"
        })
package fr.parvis.posts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
