package fr.parvis.chat.notes;

/// How something was said. Its words stand in the note itself, for the people of the space.
public enum NoteKind {
    CALL("Appel"),
    MEETING("Réunion"),
    CORRIDOR("Échange de couloir"),
    DECISION("Décision");

    private final String words;

    NoteKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
