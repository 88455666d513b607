package fr.parvis.demo;

import java.util.Locale;

/// The roles of `demo-accounts.tsv`, and who plays each. All but the first and the last are seen from the space
/// "Communication et vie associative" of Valbourg.
public enum DemoRole {
    PLATFORM_ADMIN("theo.weissbrod"),
    ORG_ADMIN("claire.demangeot"),
    FACILITATOR("sabine.ravenel"),
    CONTRIBUTOR("noel.houpert"),
    READER("aurore.thouvenet"),
    GUEST("jean-luc.aubertin"),
    /// A signed-in member of the other authority, in none of the commune's spaces.
    STRANGER("quentin.lorrange");

    private final String key;

    DemoRole(String key) {
        this.key = key;
    }

    public CastMember person() {
        return Cast.person(key);
    }

    /// As the file writes it.
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
