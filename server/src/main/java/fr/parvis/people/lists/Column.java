package fr.parvis.people.lists;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The columns of a list of people, by the names that authorities give them.
enum Column {
    HONORIFIC("civilite", "titre", "genre", "honorific", "title"),
    FAMILY_NAME("nom", "nomdefamille", "nomusuel", "familyname", "lastname", "surname"),
    GIVEN_NAME("prenom", "prenoms", "givenname", "firstname"),
    EMAIL("email", "mail", "courriel", "adressemail", "adresseemail", "adresseelectronique", "adressecourriel", "mel"),
    PHONE(
            "telephone",
            "tel",
            "portable",
            "mobile",
            "telephoneportable",
            "telephonemobile",
            "numerodetelephone",
            "phone"),
    POST("fonction", "poste", "emploi", "post", "function"),
    UNIT("service", "pole", "direction", "unit", "department"),
    MANDATE("mandat", "mandatelectif", "qualite", "mandate");

    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    static Optional<Column> named(String header) {
        var bare = Normalizer.normalize(header, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", "");
        return Arrays.stream(values())
                .filter(column -> column.names.contains(bare))
                .findFirst();
    }
}
