package fr.parvis.approvals;

import fr.parvis.documents.Documents;
import fr.parvis.organisations.Organisations;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Who approved which version, when, and its hash: for whoever is shown that version.
@Service
public class Certificates {
    private final Documents documents;
    private final Organisations organisations;
    private final CertificateStore store;

    Certificates(Documents documents, Organisations organisations, CertificateStore store) {
        this.documents = documents;
        this.organisations = organisations;
        this.store = store;
    }

    /// A PDF.
    ///
    /// @throws Problem NOT_FOUND as well for a version that the actor is not shown, or that nobody approved
    public byte[] certificate(Actor actor, UUID documentId, int version) {
        var shown = documents.document(actor, documentId).entry().version();
        if (shown == null || version > shown) {
            throw Problem.notFound();
        }
        var approved = store.find(documentId, version).orElseThrow(Problem::notFound);
        var organisation = organisations.organisation(approved.organisationId());
        var certificate = approved.certificate(organisation.name(), store.lines(approved.circuitId(), version));
        return CertificatePage.of(certificate, ZoneId.of(organisation.timeZone()));
    }
}
