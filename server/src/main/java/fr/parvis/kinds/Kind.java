package fr.parvis.kinds;

import static fr.parvis.kinds.Kind.Field.*;

import java.util.List;

/// What a document can be, and the facts that are known of it as such, in the order in which they are shown.
public enum Kind {
    /// *Compte rendu*, of a meeting.
    MINUTES(DAY, SUBJECT),
    /// *Devis*.
    QUOTE(SUPPLIER, AMOUNT, NUMBER, DAY, VALID_UNTIL, OUTCOME),
    DELIBERATION(NUMBER, DAY, SUBJECT),
    /// *Discours*.
    SPEECH(SUBJECT, DAY),
    /// *Référentiel*: links and documents that somebody keeps.
    REFERENCES(OWNER, REVIEW_ON),
    PHOTO(SUBJECT, DAY, PLACE, CREDIT, IMAGE_RIGHTS),
    /// *Jeu de données*.
    DATASET(SOURCE, DAY, LICENCE),
    /// A number of a series, such as a bulletin.
    ISSUE(Field.ISSUE, DAY, SUBJECT);

    /// A fact that some kinds have.
    public enum Field {
        DAY,
        SUBJECT,
        NUMBER,
        ISSUE,
        SUPPLIER,
        AMOUNT,
        VALID_UNTIL,
        OUTCOME,
        CREDIT,
        IMAGE_RIGHTS,
        PLACE,
        SOURCE,
        LICENCE,
        OWNER,
        REVIEW_ON
    }

    private final List<Field> fields;

    Kind(Field... fields) {
        this.fields = List.of(fields);
    }

    public List<Field> fields() {
        return fields;
    }

    boolean has(Field field) {
        return fields.contains(field);
    }
}
