package fr.parvis.notifications.links;

import fr.parvis.notifications.NotificationLevel;
import fr.parvis.notifications.NotificationProblem;
import fr.parvis.notifications.levels.Deliveries;
import fr.parvis.notifications.levels.Levels;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import org.springframework.stereotype.Service;

/// Changing what one is told from a mail. The link acts for its person in that alone, and as long as they have an
/// account and are in the space.
@Service
class LevelKeys {
    private final LevelLinks links;
    private final LinkKeyStore people;
    private final Levels levels;
    private final Deliveries deliveries;

    LevelKeys(LevelLinks links, LinkKeyStore people, Levels levels, Deliveries deliveries) {
        this.links = links;
        this.people = people;
        this.levels = levels;
        this.deliveries = deliveries;
    }

    /// @throws Problem LEVEL_LINK_OVER
    LevelKeyView look(String token) {
        return view(open(token));
    }

    /// @throws Problem LEVEL_LINK_OVER, also for a link that is about no space
    LevelKeyView choose(String token, NotificationLevel level) {
        var link = open(token);
        if (link.spaceId() == null) {
            throw over();
        }
        try {
            levels.choose(Actor.of(link.personId()), link.spaceId(), level);
        } catch (Problem left) {
            throw overIfLeft(left);
        }
        return view(link);
    }

    /// @throws Problem LEVEL_LINK_OVER
    LevelKeyView mail(String token, boolean wanted) {
        var link = open(token);
        deliveries.mail(Actor.of(link.personId()), wanted);
        return view(link);
    }

    private LevelLink open(String token) {
        var link = links.open(token);
        people.name(link.personId()).orElseThrow(LevelKeys::over);
        return link;
    }

    private LevelKeyView view(LevelLink link) {
        var mail = deliveries.of(link.personId()).mail();
        if (link.spaceId() == null) {
            return new LevelKeyView(null, null, mail);
        }
        try {
            var level = levels.level(Actor.of(link.personId()), link.spaceId());
            return new LevelKeyView(level.spaceName(), level.level(), mail);
        } catch (Problem left) {
            throw overIfLeft(left);
        }
    }

    private static Problem overIfLeft(Problem problem) {
        return problem.type() == PlatformProblem.NOT_FOUND ? over() : problem;
    }

    private static Problem over() {
        return new Problem(NotificationProblem.LEVEL_LINK_OVER);
    }
}
