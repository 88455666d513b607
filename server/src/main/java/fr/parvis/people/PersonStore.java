package fr.parvis.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonStore {
    private final JdbcClient sql;

    PersonStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// What an account holds beside its hats.
    record Account(
            UUID id,
            @Nullable String email,
            @Nullable String login,
            @Nullable Honorific honorific,
            String givenName,
            String familyName,
            @Nullable String phone,
            @Nullable String locale,
            boolean active,
            boolean platformAdmin,
            boolean closed) {

        String identifier() {
            return email != null ? email : login != null ? login : "";
        }
    }

    private static final String SELECT_ACCOUNT = """
            select id, email, login, honorific, given_name, family_name, phone, locale, password_hash is not null as active,
                   platform_admin_since is not null as platform_admin, closed_at is not null as closed
            from people.person
            """;

    UUID insert(NewPerson person, @Nullable String email, String login, Instant at) {
        return sql.sql("""
                        insert into people.person (email, login, honorific, given_name, family_name, phone, created_at)
                        values (:email, :login, :honorific, :given, :family, :phone, :at)
                        returning id
                        """)
                .param("email", email)
                .param("login", login)
                .param("honorific", name(person.honorific()))
                .param("given", person.givenName().strip())
                .param("family", person.familyName().strip())
                .param("phone", person.phone())
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .single();
    }

    void update(
            UUID id,
            @Nullable Honorific honorific,
            String givenName,
            String familyName,
            @Nullable String email,
            @Nullable String phone) {
        sql.sql("""
                        update people.person
                        set honorific = :honorific, given_name = :given, family_name = :family, email = :email, phone = :phone
                        where id = :id
                        """)
                .param("id", id)
                .param("honorific", name(honorific))
                .param("given", givenName)
                .param("family", familyName)
                .param("email", email)
                .param("phone", phone)
                .update();
    }

    void updateProfile(UUID id, @Nullable Honorific honorific, @Nullable String phone, @Nullable String locale) {
        sql.sql("update people.person set honorific = :honorific, phone = :phone, locale = :locale where id = :id")
                .param("id", id)
                .param("honorific", name(honorific))
                .param("phone", phone)
                .param("locale", locale)
                .update();
    }

    Optional<Account> find(UUID id) {
        return sql.sql(SELECT_ACCOUNT + "where id = :id")
                .param("id", id)
                .query(Account.class)
                .optional();
    }

    Optional<Account> findByEmail(String email) {
        return sql.sql(SELECT_ACCOUNT + "where lower(email) = lower(:email)")
                .param("email", email)
                .query(Account.class)
                .optional();
    }

    List<People.KnownAccount> withEmails(Collection<String> emails) {
        return sql.sql("""
                        select lower(email) as email, given_name, family_name from people.person
                        where lower(email) in (select lower(each) from unnest(:emails::text[]) as each)
                        """)
                .param("emails", emails.toArray(String[]::new))
                .query(People.KnownAccount.class)
                .list();
    }

    List<People.Named> named(Collection<UUID> ids) {
        return sql.sql(
                        "select id, given_name || ' ' || family_name as name, email from people.person where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(People.Named.class)
                .list();
    }

    Optional<PersonView> view(UUID id) {
        return sql.sql("""
                        select person_id as id, given_name, family_name, post, external, organisation_name, tone, photo_url
                        from people.card where person_id = :id
                        """).param("id", id).query(PersonView.class).optional();
    }

    boolean loginTaken(String login) {
        return sql.sql("select exists (select from people.person where lower(login) = lower(:login))")
                .param("login", login)
                .query(Boolean.class)
                .single();
    }

    boolean any() {
        return sql.sql("select exists (select from people.person)")
                .query(Boolean.class)
                .single();
    }

    /// Makes a person one of those who run the installation.
    void makePlatformAdmin(UUID id, Instant at) {
        sql.sql("update people.person set platform_admin_since = coalesce(platform_admin_since, :at) where id = :id")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<String> passwordHash(UUID id) {
        return sql.sql("select password_hash from people.person where id = :id and password_hash is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    void setPasswordHash(UUID id, String hash) {
        sql.sql("update people.person set password_hash = :hash where id = :id")
                .param("id", id)
                .param("hash", hash)
                .update();
    }

    void close(UUID id, Instant at) {
        sql.sql("update people.person set closed_at = coalesce(closed_at, :at) where id = :id")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    void reopen(UUID id) {
        sql.sql("update people.person set closed_at = null where id = :id")
                .param("id", id)
                .update();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
