package fr.parvis.documents;

import java.util.List;

/// What a document seems to hold; nothing where it seems to hold nothing, was not read yet, is labelled already, or
/// somebody said that it does not.
public record PersonalDataProposal(List<PersonalDataKind> found) {}
