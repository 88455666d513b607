/// Polls of a space: asking its people, groups and services across spaces, or people outside by a link.
///
/// A *poll* is a draft of its author until it opens; from then on those who are asked are fixed (*voters*), and each
/// answers once. It is nominative, or anonymous: then who answered is a mark without a moment, and what was answered
/// lies in an *urn* under a random key (ADR 300). It closes at its deadline or by hand. Events: [PollChanged],
/// [PollTold].
///
/// Its rooms are `polls.ballots`, `polls.keys`, `polls.results` and `polls.leaving`.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "mail", "organisations", "people", "drawing", "spaces", "portability"})
package fr.parvis.polls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
