package fr.parvis.spaces;

import fr.parvis.people.PersonLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What happens elsewhere and changes who is in a space, in the same transaction: a right taken away acts at once.
@Component
class SpaceReactions {
    private final Members members;

    SpaceReactions(Members members) {
        this.members = members;
    }

    /// Whoever leaves an authority leaves its spaces, unless another authority of theirs owns the space too. What
    /// they made stays.
    @EventListener
    void on(PersonLeft left) {
        members.leaveAuthority(left.personId(), left.organisationId());
    }
}
