package fr.parvis.broadcasts;

/// By what a person is reached beside Parvis, the first that they have: a device that they are told on, an address, a
/// mobile number where a gateway is set up, paper where they belong to the authority; else somebody phones. The
/// database chooses (`broadcasts.channel`), for thousands at once.
public enum Channel {
    /// It proves nothing: who has not opened it after a while is sent to by the next one (ADR 0287).
    PUSH,
    MAIL,
    SMS,
    LETTER,
    /// Nothing leaves: they are to be phoned.
    PHONE
}
