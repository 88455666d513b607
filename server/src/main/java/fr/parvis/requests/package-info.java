/// Requests (*demandes*) that are followed to their end: a ticket, a leave, a purchase, a pothole.
///
/// A *definition* belongs to a space and says what is asked and what becomes of the answers: questions and a
/// *circuit* of steps. What is published of it is a *version*, which never changes. A *case* is one request; it keeps
/// the version it was opened with, and goes from step to step as those whose turn it is decide. *Agents* are those who
/// contribute to the space; others may be named in a step, and then see that case alone. Events: [RequestTold],
/// `DefinitionPublished`.
///
/// Its rooms are `requests.design`, `requests.definitions`, `requests.timers`, `requests.cases`,
/// `requests.answering`, `requests.letters`, `requests.queue`, `requests.canned`, `requests.linking`,
/// `requests.elsewhere`, `requests.figures`, `requests.visitors` and `requests.leaving`.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "mail",
            "mail :: incoming",
            "organisations",
            "people",
            "people :: absences",
            "spaces",
            "files",
            "portability",
            "sandbox",
            "antivirus",
            "visitors"
        })
package fr.parvis.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
