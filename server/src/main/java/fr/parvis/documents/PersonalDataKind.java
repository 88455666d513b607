package fr.parvis.documents;

/// What a text seems to hold.
public enum PersonalDataKind {
    /// A social security number, its key right.
    NIR,
    /// An account number, its check right.
    IBAN,
    /// A list of people with their dates of birth.
    BIRTH_DATES
}
