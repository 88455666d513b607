package fr.parvis.requests.elsewhere;

import fr.parvis.platform.Actor;
import fr.parvis.platform.CardSource;
import fr.parvis.platform.Problem;
import fr.parvis.requests.cases.Case;
import fr.parvis.requests.cases.CaseReading;
import fr.parvis.requests.cases.CaseView;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Requests as the dialogue shows their addresses: that of their page, and that of their line in a queue.
@Component
class CaseCards implements CardSource {
    private static final String ID = "([0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})";
    private static final Pattern PAGE = Pattern.compile("/demandes/" + ID + "(?:[?#].{0,200}+)?");
    private static final Pattern LINE =
            Pattern.compile("/espaces/[a-z0-9-]{1,80}+/[a-z0-9-]{1,80}+/demandes\\?(?:[^#]{0,200}&)?demande=" + ID
                    + "(?:[&#].{0,200}+)?");

    private final CaseReading reading;

    CaseCards(CaseReading reading) {
        this.reading = reading;
    }

    @Override
    public String kind() {
        return "CASE";
    }

    @Override
    public boolean leadsTo(String address) {
        return id(address).isPresent();
    }

    @Override
    public Optional<Shown> shown(Actor actor, String address) {
        return id(address).flatMap(id -> {
            try {
                return Optional.of(shown(reading.view(actor, id)));
            } catch (Problem hidden) {
                return Optional.empty();
            }
        });
    }

    private static Shown shown(CaseView one) {
        return new Shown(
                one.number() == null ? one.title() : "n° " + one.number() + ", " + one.title(),
                one.place() == null ? null : one.place().name(),
                one.stepName(),
                one.phase() != Case.Phase.OPEN);
    }

    private static Optional<UUID> id(String address) {
        for (var pattern : new Pattern[] {PAGE, LINE}) {
            var found = pattern.matcher(address);
            if (found.matches()) {
                return Optional.of(UUID.fromString(found.group(1)));
            }
        }
        return Optional.empty();
    }
}
