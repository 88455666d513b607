package fr.parvis.people.lists;

import fr.parvis.people.AffiliationKind;
import fr.parvis.people.EmailAddress;
import fr.parvis.people.Honorific;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a line of a file says, before it is compared with anything.
record ListLine(
        int number,
        @Nullable Honorific honorific,
        String givenName,
        String familyName,
        @Nullable String email,
        @Nullable String phone,
        AffiliationKind kind,
        @Nullable String post,
        @Nullable String unit,
        List<PeopleList.Fault> faults) {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_TEXT = 120;
    private static final int LONGEST_PHONE = 40;
    private static final Map<String, Honorific> HONORIFICS = Map.of(
            "m",
            Honorific.M,
            "mr",
            Honorific.M,
            "monsieur",
            Honorific.M,
            "h",
            Honorific.M,
            "mme",
            Honorific.MME,
            "madame",
            Honorific.MME,
            "mlle",
            Honorific.MME,
            "melle",
            Honorific.MME,
            "f",
            Honorific.MME);

    /// @param columns which cell is what
    static ListLine of(Sheet.Row row, Map<Column, Integer> columns) {
        var values = new EnumMap<Column, String>(Column.class);
        columns.forEach((column, place) ->
                values.put(column, place < row.cells().size() ? tidy(row.cells().get(place)) : ""));
        var faults = new ArrayList<PeopleList.Fault>();
        var givenName = values.getOrDefault(Column.GIVEN_NAME, "");
        var familyName = values.getOrDefault(Column.FAMILY_NAME, "");
        if (givenName.isEmpty() || familyName.isEmpty()) {
            faults.add(PeopleList.Fault.NAME_MISSING);
        }
        var email = value(values, Column.EMAIL);
        if (email != null && !EmailAddress.isValid(email)) {
            faults.add(PeopleList.Fault.EMAIL_INVALID);
        }
        var title = value(values, Column.HONORIFIC);
        var honorific = title == null ? null : HONORIFICS.get(letters(title));
        if (title != null && honorific == null) {
            faults.add(PeopleList.Fault.HONORIFIC_UNKNOWN);
        }
        var mandate = value(values, Column.MANDATE);
        var post = value(values, Column.POST) == null ? mandate : value(values, Column.POST);
        var phone = value(values, Column.PHONE);
        var unit = value(values, Column.UNIT);
        if (givenName.length() > LONGEST_NAME
                || familyName.length() > LONGEST_NAME
                || length(post) > LONGEST_TEXT
                || length(unit) > LONGEST_TEXT
                || length(phone) > LONGEST_PHONE) {
            faults.add(PeopleList.Fault.TOO_LONG);
        }
        var kind = mandate == null ? AffiliationKind.AGENT : AffiliationKind.ELECTED_MEMBER;
        return new ListLine(row.number(), honorific, givenName, familyName, email, phone, kind, post, unit, faults);
    }

    /// What two names are compared by: neither case, accents, blanks nor hyphens count.
    static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    static String nameKey(String givenName, String familyName) {
        return letters(familyName) + "|" + letters(givenName);
    }

    String nameKey() {
        return nameKey(givenName, familyName);
    }

    @Nullable
    String emailKey() {
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String value(Map<Column, String> values, Column column) {
        var value = values.getOrDefault(column, "");
        return value.isEmpty() ? null : value;
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private static String tidy(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\s\\u00a0\\u202f]+", " ")
                .strip();
    }
}
