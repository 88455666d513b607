package fr.parvis.calls;

import fr.parvis.calls.Call.State;
import fr.parvis.platform.Actor;
import fr.parvis.platform.CardSource;
import fr.parvis.platform.Problem;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Calls as the dialogue shows their addresses: the permanent one, and that in their space.
@Component
class CallCards implements CardSource {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:/espaces/[a-z0-9-]{1,80}+/[a-z0-9-]{1,80}+)?+/appels/([0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})(?:[?#].{0,200}+)?");

    private final CallGate gate;

    CallCards(CallGate gate) {
        this.gate = gate;
    }

    @Override
    public String kind() {
        return "CALL";
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
            var call = gate.require(actor, UUID.fromString(found.group(1)));
            return Optional.of(new Shown(call.title(), call.place().name(), null, call.state() == State.ANNOUNCED));
        } catch (Problem hidden) {
            return Optional.empty();
        }
    }
}
