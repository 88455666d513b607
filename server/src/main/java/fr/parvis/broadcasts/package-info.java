/// *Diffusions* (A-78, A-86, B-6): one message to many, each reached by the way they really read.
///
/// A *broadcast* is written by who manages an authority, to its people, or by who runs a space, to its people. Each
/// *recipient* is told in Parvis and by one *channel* beside it, chosen by [Channel]; what came of it is shown person
/// by person. What goes out is a row first: [Sender] hands it over in the transaction that notes it, whatever dies
/// meanwhile. Its rooms are `broadcasts.reading`, `broadcasts.results` and `broadcasts.sms`. Events: [BroadcastSent],
/// [BroadcastTold], [BroadcastMoved].
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "mail", "organisations", "people", "spaces", "portability", "drawing"})
package fr.parvis.broadcasts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
