package fr.parvis.contributions.synthesis;

import fr.parvis.contributions.Consultation.Anonymity;
import fr.parvis.contributions.ConsultationAction;
import fr.parvis.contributions.ConsultationGate;
import fr.parvis.contributions.Consultations;
import fr.parvis.organisations.Organisations;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.io.Writer;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// The document of a consultation: for who runs it at any time, for whoever sees it once it is over.
@Service
public class Syntheses {
    private final ConsultationGate gate;
    private final Consultations consultations;
    private final SynthesisStore store;
    private final Organisations organisations;

    Syntheses(ConsultationGate gate, Consultations consultations, SynthesisStore store, Organisations organisations) {
        this.gate = gate;
        this.consultations = consultations;
        this.store = store;
        this.organisations = organisations;
    }

    /// A PDF.
    ///
    /// @throws Problem NOT_FOUND, FORBIDDEN while it is open and one does not run it
    public byte[] page(Actor actor, UUID id) {
        return SynthesisPage.of(synthesis(actor, id));
    }

    void table(Synthesis synthesis, Writer to) {
        SynthesisTable.write(synthesis, to);
    }

    /// @throws Problem as [#page]
    Synthesis synthesis(Actor actor, UUID id) {
        var it = gate.require(actor, id, ConsultationAction.SYNTHESIS);
        var view = consultations.consultation(actor, id);
        var organisation = organisations.organisation(store.organisation(id));
        return new Synthesis(
                view,
                organisation.name(),
                ZoneId.of(organisation.timeZone()),
                store.supporters(id),
                store.brought(id, it.anonymity() == Anonymity.NONE));
    }
}
