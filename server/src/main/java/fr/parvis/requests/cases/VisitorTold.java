package fr.parvis.requests.cases;

import fr.parvis.platform.PersonalNotice.Kind;
import java.util.UUID;

/// Something about a request concerns who asked for it without an account.
public record VisitorTold(UUID caseId, UUID visitId, Kind kind) {}
