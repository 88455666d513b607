package fr.parvis;

import fr.parvis.people.OrganisationRole;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/// One authority, seven people before it, and as many spaces as a test asks for, all made through the API.
@TestComponent
class AuthorizationScene {
    /// Who calls: in the order of the table's columns.
    enum Who {
        NOBODY,
        STRANGER,
        GUEST,
        READER,
        CONTRIBUTOR,
        FACILITATOR,
        ADMINISTRATOR
    }

    private final TestPeople people;
    private final JdbcClient sql;
    private final Map<Who, UUID> ids = new EnumMap<>(Who.class);
    private final Map<Who, RestClient> browsers = new EnumMap<>(Who.class);
    private UUID organisation = new UUID(0, 0);

    AuthorizationScene(TestPeople people, JdbcClient sql) {
        this.people = people;
        this.sql = sql;
    }

    RestClient browser(Who who) {
        if (ids.isEmpty()) {
            gather();
        }
        return browsers.computeIfAbsent(
                who, each -> each == Who.NOBODY ? people.stranger() : people.browser(ids.get(each)));
    }

    /// What the table's requests may name: a space with a folder, a document of two versions in it, and its people.
    Map<String, String> objects() {
        browser(Who.NOBODY);
        var facilitator = browser(Who.FACILITATOR);
        var names = new HashMap<String, String>();
        ids.forEach((who, id) -> names.put(who.name().toLowerCase(java.util.Locale.ROOT), id.toString()));
        names.put("org", organisation.toString());
        var space = post(
                facilitator,
                "/api/spaces",
                Map.of("organisationId", organisation, "type", "PROJECT", "name", "Projet " + UUID.randomUUID()));
        names.put("space", space);
        names.put(
                "slug",
                sql.sql("select slug from spaces.space where id = ?")
                        .param(UUID.fromString(space))
                        .query(String.class)
                        .single());
        names.put(
                "orgSlug",
                sql.sql("select slug from organisations.organisation where id = ?")
                        .param(organisation)
                        .query(String.class)
                        .single());
        member(space, Who.CONTRIBUTOR, "CONTRIBUTOR");
        names.put("member", member(space, Who.READER, "READER"));
        member(space, Who.GUEST, "READER");
        names.put("folder", post(facilitator, "/api/documents/" + root(space) + "/folders", Map.of("name", "Devis")));
        names.put(
                "inner",
                post(facilitator, "/api/documents/" + names.get("folder") + "/folders", Map.of("name", "Retenus")));
        names.put("document", deposit(facilitator, names.get("folder"), "toiture.txt"));
        names.putAll(links(facilitator, names.get("folder")));
        talk(names, facilitator);
        names.put("post", aNote(facilitator, space));
        aRequest(names, facilitator);
        names.put("draftPoll", post(facilitator, "/api/spaces/" + space + "/polls", POLL));
        names.put("poll", aPoll(facilitator, space));
        ContributionScene.add(names, sql, facilitator, ids.get(Who.FACILITATOR), ids.get(Who.CONTRIBUTOR));
        CallScene.add(names, facilitator, String.valueOf(ids.get(Who.CONTRIBUTOR)));
        names.put("import", anImport(space, names.get("folder")));
        names.put("trashed", deposit(facilitator, names.get("folder"), "jeté.txt"));
        facilitator
                .post()
                .uri("/api/documents/removals")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("ids", java.util.List.of(names.get("trashed"))))
                .retrieve()
                .toBodilessEntity();
        names.put("upload", begun(facilitator, names.get("folder")));
        names.put(
                "spare",
                people.person(organisation, OrganisationRole.MEMBER).id().toString());
        names.put("unit", unit("Service " + space));
        names.put("empty", unit("Vide " + space));
        names.put(
                "group",
                sql.sql(
                                "insert into people.person_group (organisation_id, name, created_at) values (?, ?, now()) returning id")
                        .params(organisation, "Groupe " + space)
                        .query(String.class)
                        .single());
        sql.sql("insert into people.unit_member (unit_id, person_id, joined_at) values (?, ?, now())")
                .params(UUID.fromString(names.get("unit")), UUID.fromString(names.get("spare")))
                .update();
        sql.sql("insert into people.group_person (group_id, person_id, added_at) values (?, ?, now())")
                .params(UUID.fromString(names.get("group")), UUID.fromString(names.get("spare")))
                .update();
        sql.sql("insert into people.group_unit (group_id, unit_id, added_at) values (?, ?, now())")
                .params(UUID.fromString(names.get("group")), UUID.fromString(names.get("unit")))
                .update();
        names.put("draft", aBroadcast(space, false));
        names.put("broadcast", aBroadcast(space, true));
        names.put("soon", java.time.LocalDate.now().plusDays(30).toString());
        return names;
    }

    /// Forgets who signed in, for those who just signed out.
    void signInAnew(Who who) {
        if (who != Who.NOBODY) {
            browsers.remove(who);
        }
    }

    /// What the contributor brings, looked at and not yet accepted.
    private String anImport(String space, String folder) {
        return sql.sql("""
                        insert into imports.import (folder_id, space_id, person_id, source, label, created_at, looked_at)
                        values (?, ?, ?, 'ZIP', 'Mairie.zip', now(), now()) returning id
                        """)
                .params(UUID.fromString(folder), UUID.fromString(space), ids.get(Who.CONTRIBUTOR))
                .query(String.class)
                .single();
    }

    /// A note that asks to be read and is for the public.
    private static String aNote(RestClient facilitator, String space) {
        var content = Map.of(
                "title",
                "Horaires d’hiver",
                "body",
                java.util.List.of(),
                "attachments",
                java.util.List.of(),
                "note",
                Map.of("number", 1, "signedOn", "2026-11-02", "signatory", "Le maire", "asksReading", true),
                "forPublic",
                Map.of("panelText", "Horaires d’hiver"));
        var id = post(facilitator, "/api/spaces/" + space + "/posts", content);
        facilitator
                .put()
                .uri("/api/posts/" + id + "/publication")
                .contentType(MediaType.APPLICATION_JSON)
                .body(content)
                .retrieve()
                .toBodilessEntity();
        return id;
    }

    /// Its form is open to people without an account.
    private static String aPublicForm(RestClient facilitator, String definition) {
        var door = facilitator
                .put()
                .uri("/api/request-definitions/" + definition + "/door")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("controller", "La mairie", "consent", "Oui.", "months", 6))
                .retrieve()
                .body(Map.class);
        return String.valueOf(java.util.Objects.requireNonNull(door).get("code"));
    }

    /// What everybody of the authority may ask for, and a request of the reader's.
    private void aRequest(Map<String, String> names, RestClient facilitator) {
        facilitator
                .put()
                .uri("/api/spaces/" + names.get("space") + "/tools/REQUESTS")
                .retrieve()
                .toBodilessEntity();
        names.put(
                "definition",
                post(
                        facilitator,
                        "/api/spaces/" + names.get("space") + "/request-definitions",
                        Map.of("name", "Clés")));
        facilitator
                .put()
                .uri("/api/request-definitions/" + names.get("definition") + "/publication")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("revision", 1))
                .retrieve()
                .toBodilessEntity();
        names.put("doorCode", aPublicForm(facilitator, names.get("definition")));
        names.put(
                "canned",
                post(
                        facilitator,
                        "/api/spaces/" + names.get("space") + "/canned-answers",
                        Map.of("title", "Bien reçu", "body", "Bonjour")));
        for (var request : java.util.List.of("case", "otherCase")) {
            names.put(
                    request,
                    post(
                            browser(Who.READER),
                            "/api/request-forms/" + names.get("definition") + "/cases",
                            Map.of("answers", Map.of("objet", java.util.List.of("Une clé")), "trial", false)));
        }
    }

    private static final Map<String, Object> POLL = Map.ofEntries(
            Map.entry("title", "Le marché ?"),
            Map.entry("description", ""),
            Map.entry(
                    "questions",
                    java.util.List.of(Map.of(
                            "kind",
                            "SINGLE",
                            "label",
                            "",
                            "options",
                            java.util.List.of(Map.of("label", "Oui"), Map.of("label", "Non"))))),
            Map.entry("anonymous", false),
            Map.entry("changeable", true),
            Map.entry("results", "LIVE"),
            Map.entry("reminding", false),
            Map.entry("everybody", true),
            Map.entry("groupIds", java.util.List.of()),
            Map.entry("unitIds", java.util.List.of()),
            Map.entry("emails", java.util.List.of()));

    /// What the facilitator asks all of the space.
    private static String aPoll(RestClient facilitator, String space) {
        var id = post(facilitator, "/api/spaces/" + space + "/polls", POLL);
        facilitator
                .put()
                .uri("/api/polls/" + id + "/opening")
                .contentType(MediaType.APPLICATION_JSON)
                .body(POLL)
                .retrieve()
                .toBodilessEntity();
        return id;
    }

    /// What the facilitator writes to the space; once sent, the reader was told of it.
    private String aBroadcast(String space, boolean sent) {
        var id = sql.sql("""
                        insert into broadcasts.broadcast (organisation_id, space_id, author_id, title, body, confirmable, everybody, created_at, changed_at, sent_at)
                        values (:org, :space, :author, 'Eau coupée', 'Jeudi.', true, true, now(), now(), case when :sent then now() end) returning id
                        """)
                .param("org", organisation)
                .param("space", UUID.fromString(space))
                .param("author", ids.get(Who.FACILITATOR))
                .param("sent", sent)
                .query(UUID.class)
                .single();
        if (sent) {
            sql.sql("insert into broadcasts.recipient (broadcast_id, person_id) values (?, ?)")
                    .params(id, ids.get(Who.READER))
                    .update();
            sql.sql("""
                            insert into broadcasts.sending (broadcast_id, person_id, round, channel, address, told_at)
                            values (?, ?, 1, 'MAIL', 'lectrice@valbourg.example', now())
                            """).params(id, ids.get(Who.READER)).update();
        }
        return id.toString();
    }

    /// A link to a folder, and one to hand files into it.
    private static Map<String, String> links(RestClient browser, String folder) {
        var names = new HashMap<String, String>();
        for (var kind : java.util.List.of("SHARE", "DEPOSIT")) {
            var made = browser.post()
                    .uri("/api/documents/" + folder + "/links")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("kind", kind, "days", 30))
                    .retrieve()
                    .body(Map.class);
            var address = String.valueOf(java.util.Objects.requireNonNull(made).get("address"));
            names.put("link", String.valueOf(made.get("id")));
            names.put(kind.equals("SHARE") ? "secret" : "depositSecret", address.replaceAll(".*/", ""));
        }
        return names;
    }

    /// A topic with a message of the contributor's, and a group of the facilitator and the contributor.
    private void talk(Map<String, String> names, RestClient facilitator) {
        var contributor = browser(Who.CONTRIBUTOR);
        names.put(
                "conversation",
                post(facilitator, "/api/spaces/" + names.get("space") + "/conversations", Map.of("title", "Toiture")));
        names.put("message", say(contributor, names.get("conversation")));
        names.put(
                "circle",
                post(
                        facilitator,
                        "/api/conversations",
                        Map.of("personIds", java.util.List.of(names.get("contributor"), names.get("administrator")))));
        browser(Who.ADMINISTRATOR)
                .delete()
                .uri("/api/conversations/" + names.get("circle") + "/participants/mine")
                .retrieve()
                .toBodilessEntity();
        names.put("whisper", say(contributor, names.get("circle")));
        names.put("fresh", UUID.randomUUID().toString());
        names.put("tomorrow", java.time.LocalDate.now().plusDays(2).toString());
    }

    private static String say(RestClient browser, String conversation) {
        return post(
                browser,
                "/api/conversations/" + conversation + "/messages",
                Map.of("id", UUID.randomUUID(), "body", "Le devis de la toiture"));
    }

    /// An upload announced and not sent.
    private static String begun(RestClient browser, String folder) {
        var answer = browser.post()
                .uri("/api/uploads")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", "6")
                .header("Upload-Metadata", metadata(Map.of("filename", "en-cours.txt", "folderId", folder)))
                .retrieve()
                .toBodilessEntity();
        var location = String.valueOf(answer.getHeaders().getLocation());
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /// Deposits a small text and says which document it became.
    String deposit(RestClient browser, String folder, String name) {
        var answer = browser.post()
                .uri("/api/uploads")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", "6")
                .header("Upload-Metadata", metadata(Map.of("filename", name, "folderId", folder)))
                .contentType(MediaType.valueOf("application/offset+octet-stream"))
                .body("devis\n".getBytes(StandardCharsets.UTF_8))
                .retrieve()
                .toBodilessEntity();
        if (answer.getStatusCode().value() != 201) {
            throw new IllegalStateException("deposit answered " + answer.getStatusCode());
        }
        return sql.sql("select id from documents.entry where parent_id = ? and name = ? and trashed_at is null")
                .params(UUID.fromString(folder), name)
                .query(UUID.class)
                .single()
                .toString();
    }

    static String metadata(Map<String, String> pairs) {
        return String.join(
                ",",
                pairs.entrySet().stream()
                        .map(pair -> pair.getKey() + " "
                                + Base64.getEncoder()
                                        .encodeToString(pair.getValue().getBytes(StandardCharsets.UTF_8)))
                        .toList());
    }

    String root(String space) {
        return sql.sql("select id from documents.entry where space_id = ? and parent_id is null")
                .param(UUID.fromString(space))
                .query(UUID.class)
                .single()
                .toString();
    }

    private void gather() {
        organisation = people.organisation().id();
        ids.put(
                Who.STRANGER,
                people.person(people.organisation().id(), OrganisationRole.MEMBER)
                        .id());
        ids.put(Who.READER, people.person(organisation, OrganisationRole.MEMBER).id());
        ids.put(
                Who.CONTRIBUTOR,
                people.person(organisation, OrganisationRole.MEMBER).id());
        ids.put(
                Who.FACILITATOR,
                people.person(organisation, OrganisationRole.MANAGER).id());
        ids.put(
                Who.ADMINISTRATOR,
                people.person(organisation, OrganisationRole.ORG_ADMIN).id());
        ids.put(Who.GUEST, guest(ids.get(Who.FACILITATOR)));
    }

    UUID guest(UUID sponsor) {
        var guest = sql.sql(
                        "insert into people.person (email, given_name, family_name, created_at) values (?, 'Inès', 'Externe', now()) returning id")
                .param("g" + UUID.randomUUID() + "@atelier.example")
                .query(UUID.class)
                .single();
        sql.sql(
                        "insert into people.guest (person_id, sponsor_id, organisation_name, ends_at) values (?, ?, 'Atelier', now() + interval '30 days')")
                .params(guest, sponsor)
                .update();
        return guest;
    }

    private String unit(String name) {
        return sql.sql(
                        "insert into organisations.unit (id, organisation_id, name, path, created_at) values (:id, :org, :name, array[:id], now()) returning id")
                .param("id", UUID.randomUUID())
                .param("org", organisation)
                .param("name", name)
                .query(String.class)
                .single();
    }

    private String member(String space, Who who, String role) {
        return sql.sql(
                        "insert into spaces.member (space_id, person_id, role, added_at) values (?, ?, ?::spaces.role, now()) returning id")
                .params(UUID.fromString(space), ids.get(who), role)
                .query(UUID.class)
                .single()
                .toString();
    }

    static String post(RestClient browser, String path, Object body) {
        var made = browser.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(Map.class);
        var thing = made != null && made.get("entry") instanceof Map<?, ?> entry ? entry : made;
        return String.valueOf(thing == null ? null : thing.get("id"));
    }
}
