package fr.parvis.spaces;

/// How one comes in: ouvert (listed, enter), sur demande (listed, ask), fermé (listed, by invitation), secret (not
/// listed).
public enum SpaceAccess {
    OPEN,
    ON_REQUEST,
    CLOSED,
    SECRET
}
