package fr.parvis.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// The outside database is named in one variable, in the forms that people know.
class DatabaseAddressTests {
    @Test
    void userAndPasswordStandBeforeTheHostOrAmongTheOptions() {
        DatabaseAddress expected =
                new DatabaseAddress("jdbc:postgresql://db:5433/parvis?sslmode=require", "élu", "a:b@c");
        assertThat(DatabaseAddress.parse("postgresql://%C3%A9lu:a:b%40c@db:5433/parvis?sslmode=require"))
                .isEqualTo(expected);
        assertThat(DatabaseAddress.parse("postgres://%C3%A9lu:a%3Ab%40c@db:5433/parvis?sslmode=require"))
                .isEqualTo(expected);
        assertThat(DatabaseAddress.parse(
                        "jdbc:postgresql://db:5433/parvis?user=%C3%A9lu&sslmode=require&password=a:b%40c"))
                .isEqualTo(expected);
    }

    @Test
    void severalHostsAndNoneOfTheLoginsAreFineToo() {
        assertThat(DatabaseAddress.parse("jdbc:postgresql://one:1,two:2/parvis"))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://one:1,two:2/parvis", "", ""));
    }

    @Test
    void anythingElseIsRefusedWithTheFormToUse() {
        for (String wrong : new String[] {"mysql://db/parvis", "postgresql://db", "parvis", "postgresql://%zz@db/p"}) {
            assertThatThrownBy(() -> DatabaseAddress.parse(wrong))
                    .as(wrong)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("postgresql://user:password@host:5432/database");
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsRefusedInOneSentence() {
        assertThatThrownBy(() ->
                        DatabaseAddress.parse("postgresql://u:p@127.0.0.1:1/x").requireUsable())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("ne répond pas");
    }

    @Test
    void aVersionOlderThan18IsRefusedInOneSentence() {
        DatabaseAddress.requireVersion(18);
        DatabaseAddress.requireVersion(19);
        assertThatThrownBy(() -> DatabaseAddress.requireVersion(17))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("needs PostgreSQL 18 or newer");
    }

    @Test
    void thePasswordIsNotShown() {
        assertThat(DatabaseAddress.parse("postgresql://u:secret@h/x"))
                .asString()
                .doesNotContain("secret");
    }
}
