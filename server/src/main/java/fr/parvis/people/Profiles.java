package fr.parvis.people;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// One's own page: function, phone, language. Name, e-mail and roles are the administrators' to change.
@Service
class Profiles {
    private final PersonStore persons;
    private final HatStore hats;

    Profiles(PersonStore persons, HatStore hats) {
        this.persons = persons;
        this.hats = hats;
    }

    Profile profile(Actor actor) {
        var person = persons.find(actor.personId()).orElseThrow(Problem::notFound);
        var posts = new LinkedHashMap<UUID, @Nullable String>();
        hats.hats(actor.personId()).forEach(hat -> posts.put(hat.id(), hat.post()));
        return new Profile(person.honorific(), person.phone(), person.locale(), posts);
    }

    /// Hats that are not the actor's, or not named, are left as they are.
    @Transactional
    Profile change(Actor actor, Profile command) {
        persons.updateProfile(
                actor.personId(), command.honorific(), People.blankToNull(command.phone()), command.locale());
        for (var hat : hats.hats(actor.personId())) {
            if (command.posts().containsKey(hat.id())) {
                var post = People.blankToNull(command.posts().get(hat.id()));
                hats.change(actor.personId(), hat.organisationId(), hat.kind(), post, hat.role());
            }
        }
        return profile(actor);
    }
}
