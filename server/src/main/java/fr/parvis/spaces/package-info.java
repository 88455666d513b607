/// Spaces, their models, members and life cycle, and the access lists: the root of authorization.
///
/// Publishes views that other modules may join: `spaces.membership(space_id, person_id, role)`, `spaces.insider`
/// with the people of hidden spaces as well, `spaces.access(space_id, list_id, person_id, level)`,
/// `spaces.identity` and `spaces.secret(space_id)`.
///
/// Its rooms are `spaces.requests`, `spaces.joining`, `spaces.communes` and `spaces.inventory`.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "mail", "organisations", "people"})
package fr.parvis.spaces;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
