package fr.parvis.contributions;

import fr.parvis.contributions.Consultation.State;
import fr.parvis.platform.Actor;
import fr.parvis.platform.CardSource;
import fr.parvis.platform.Problem;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Campaigns and question boxes as the dialogue shows their addresses: the permanent one, and that in their space.
@Component
class ConsultationCards implements CardSource {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:/espaces/[a-z0-9-]{1,80}+/[a-z0-9-]{1,80}+)?+/contributions/([0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})(?:[?#].{0,200}+)?");

    private final Consultations consultations;

    ConsultationCards(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public String kind() {
        return "CONSULTATION";
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
            var it = consultations.consultation(actor, UUID.fromString(found.group(1)));
            return Optional.of(new Shown(it.question(), it.place().name(), it.openedBy(), it.state() == State.OVER));
        } catch (Problem hidden) {
            return Optional.empty();
        }
    }
}
