package fr.parvis.posts;

import fr.parvis.platform.Actor;
import fr.parvis.platform.CardSource;
import fr.parvis.platform.Problem;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Publications as the dialogue shows their addresses: the permanent one, and that of their page.
@Component
class PostCards implements CardSource {
    private static final Pattern ADDRESS = Pattern.compile(
            "/(?:p|espaces/[a-z0-9-]{1,80}+/[a-z0-9-]{1,80}+/publications)/([0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})(?:[?#].{0,200}+)?");

    private final Posts posts;

    PostCards(Posts posts) {
        this.posts = posts;
    }

    @Override
    public String kind() {
        return "POST";
    }

    @Override
    public boolean leadsTo(String address) {
        return ADDRESS.matcher(address).matches();
    }

    @Override
    public Optional<Shown> shown(Actor actor, String address) {
        var found = ADDRESS.matcher(address);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            var post = posts.post(actor, UUID.fromString(found.group(1)));
            return Optional.of(new Shown(
                    post.title(), post.space().name(), post.author().name(), post.state() == Post.State.EXPIRED));
        } catch (Problem hidden) {
            return Optional.empty();
        }
    }
}
