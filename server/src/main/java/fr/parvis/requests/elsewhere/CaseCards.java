package fr.parvis.requests.elsewhere;

import fr.parvis.platform.Actor;
import fr.parvis.platform.CardSource;
import fr.parvis.requests.cases.Case;
import fr.parvis.requests.cases.CaseGate;
import fr.parvis.requests.cases.CaseReading;
import fr.parvis.requests.cases.CaseView.CasePlace;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Requests as the dialogue shows their addresses: that of their page, and that of their line in a queue.
@Component
class CaseCards implements CardSource {
    private static final String ID = "([0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})";
    private static final Pattern PAGE = Pattern.compile("/demandes/" + ID + "(?:[?#].{0,200}+)?");
    private static final Pattern LINE =
            Pattern.compile("/espaces/[a-z0-9-]{1,80}+/[a-z0-9-]{1,80}+/demandes\\?(?:[^#]{0,200}&)?demande=" + ID
                    + "(?:[&#].{0,200}+)?");

    private final CaseGate gate;
    private final CaseReading reading;

    CaseCards(CaseGate gate, CaseReading reading) {
        this.gate = gate;
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
        return id(address)
                .flatMap(id -> gate.find(actor, id))
                .filter(Case::isSent)
                .map(one -> shown(one, reading.place(actor, one).orElse(null)));
    }

    private static Shown shown(Case one, @Nullable CasePlace place) {
        return new Shown(
                one.subject(),
                place == null ? null : place.name(),
                one.current().name(),
                !one.isOpen());
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
