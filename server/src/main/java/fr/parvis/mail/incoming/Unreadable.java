package fr.parvis.mail.incoming;

/// A mail that is not read further, and what its sender is told.
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final Word word;

    Unreadable(Word word) {
        super(word.name());
        this.word = word;
    }

    Word word() {
        return word;
    }
}
