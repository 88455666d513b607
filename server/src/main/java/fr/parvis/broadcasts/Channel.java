package fr.parvis.broadcasts;

/// By what a person is reached beside Parvis, the first that they have: an address, a mobile number where a gateway is
/// set up, paper where they belong to the authority; else somebody phones. The database chooses
/// (`broadcasts.channel`), for thousands at once.
public enum Channel {
    MAIL,
    SMS,
    LETTER,
    /// Nothing leaves: they are to be phoned.
    PHONE
}
