package fr.parvis.dav;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.RailView;
import fr.parvis.spaces.SpaceDirectory;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What lies above the spaces: `/dav/` holds the authorities, and each of them its spaces, of those that one is in.
/// It can be looked at, since drives look at every step of their way, and never changed.
@Component
class SpacesAbove {
    private final SpaceDirectory directory;

    SpacesAbove(SpaceDirectory directory) {
        this.directory = directory;
    }

    void find(DavRequest request) throws IOException {
        Propfind.requireFinite(request);
        var asked = Asked.of(Xml.read(request.http().getInputStream()));
        var address = request.address();
        var spaces = spaces(request.actor()).stream()
                .filter(space ->
                        address.parts().isEmpty() || space.organisationSlug().equals(address.organisation()))
                .toList();
        if (spaces.isEmpty() && !address.parts().isEmpty()) {
            throw Problem.notFound();
        }
        var answer = new MultiStatus(request.answer());
        write(answer, address, asked);
        if (request.depth() == 1) {
            var below = new TreeSet<String>();
            spaces.forEach(space -> below.add(address.parts().isEmpty() ? space.organisationSlug() : space.slug()));
            for (var name : below) {
                write(
                        answer,
                        new DavAddress(Stream.concat(address.parts().stream(), Stream.of(name))
                                .toList()),
                        asked);
            }
        }
        answer.close();
    }

    /// Whichever hat is worn.
    private List<RailView.RailSpace> spaces(Actor actor) {
        var mine = directory.mine(
                new Actor(actor.personId(), null, null, actor.platformAdmin(), actor.guest(), actor.locale()));
        return Stream.concat(
                        mine.favourites().stream(), mine.groups().stream().flatMap(group -> group.spaces().stream()))
                .toList();
    }

    private static void write(MultiStatus answer, DavAddress address, Asked asked) throws IOException {
        var found = new StringBuilder();
        var missing = new StringBuilder();
        for (var name : asked.names()) {
            if (name.is("resourcetype")) {
                Propfind.element(found, "resourcetype", "<D:collection/>", asked.namesOnly());
            } else if (name.is("displayname")) {
                var shown =
                        address.parts().isEmpty() ? "Parvis" : address.parts().getLast();
                Propfind.element(found, "displayname", Xml.escaped(shown), asked.namesOnly());
            } else if (!asked.all()) {
                missing.append(Proppatch.name(name.namespace(), name.name()));
            }
        }
        answer.properties(address.href(true), found, missing);
    }
}
