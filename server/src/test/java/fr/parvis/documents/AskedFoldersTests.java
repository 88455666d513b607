package fr.parvis.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.SpaceType;
import fr.parvis.spaces.Spaces;
import fr.parvis.spaces.requests.AskForSpace;
import fr.parvis.spaces.requests.DecideSpaceRequest;
import fr.parvis.spaces.requests.FolderPlaceView;
import fr.parvis.spaces.requests.SpaceRequestView;
import fr.parvis.spaces.requests.SpaceRequests;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParvisTest
class AskedFoldersTests {
    @Autowired
    private Commission commission;

    @Autowired
    private SpaceRequests requests;

    @Autowired
    private Spaces spaces;

    @Autowired
    private JdbcClient sql;

    private Commission.Room room;

    @BeforeEach
    void cast() {
        room = commission.room();
    }

    @Test
    void aFolderMayAnswerWhoWritesInTheSpaceAlready() {
        var asked = ask(room.contributor(), "Photos du marché");
        assertThat(places(room.facilitator(), asked))
                .containsExactly(
                        new FolderPlaceView(room.space().id(), room.space().name(), false));
        var decided = answer(room.facilitator(), asked);
        assertThat(decided.spaceSlug()).isEqualTo(room.space().slug());
        assertThat(folders()).containsExactly("Photos du marché");
        assertThat(sql.sql("select created_by from documents.entry where parent_id = :root and name like 'Photos%'")
                        .param("root", room.root())
                        .query(UUID.class)
                        .list())
                .containsExactly(room.contributor().personId());
        assertThat(sql.sql("""
                                select subject from mail.message
                                where recipient = (select email from people.person where id = :person)
                                """)
                        .param("person", room.contributor().personId())
                        .query(String.class)
                        .list())
                .containsExactly("Votre demande d’espace : Photos du marché");
    }

    @Test
    void whoRunsTheSpaceLetsTheAskerWriteThereByTheSameAnswer() {
        var newcomer = commission.inhabitant(room.organisationId(), "MEMBER");
        for (var asker : List.of(newcomer, room.reader())) {
            var asked = ask(asker, "Dossier de " + asker.personId());
            assertThat(places(room.facilitator(), asked))
                    .containsExactly(
                            new FolderPlaceView(room.space().id(), room.space().name(), true));
            answer(room.facilitator(), asked);
            assertThat(spaces.require(asker, room.space().id()).role()).isEqualTo(Role.CONTRIBUTOR);
        }
        assertThat(folders()).hasSize(2);
    }

    @Test
    void aManagerWhoDoesNotRunTheSpaceLetsNobodyIn() {
        var manager = commission.inhabitant(room.organisationId(), "MANAGER");
        var newcomer = commission.inhabitant(room.organisationId(), "MEMBER");
        var asked = ask(newcomer, "Photos");
        assertThat(places(manager, asked)).isEmpty();
        assertThatThrownBy(() -> answer(manager, asked)).isInstanceOf(Problem.class);
        assertThat(folders()).isEmpty();
        assertThat(requests.mine(newcomer).getFirst().outcome()).isNull();
        assertThatThrownBy(() -> spaces.require(newcomer, room.space().id())).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> places(newcomer, asked)).isInstanceOf(Problem.class);
    }

    @Test
    void aFolderOfThatNameIsUsedAndANameThatOthersHoldGetsANumber() {
        commission.folder(room.facilitator(), room.root(), "Photos");
        answer(room.facilitator(), ask(room.contributor(), "photos"));
        assertThat(folders()).containsExactly("Photos");
        commission.hide(room, commission.folder(room.facilitator(), room.root(), "Jury"));
        answer(room.facilitator(), ask(room.contributor(), "Jury"));
        answer(room.facilitator(), ask(room.contributor(), "Fêtes / été?"));
        assertThat(folders()).containsExactlyInAnyOrder("Photos", "Jury", "Jury (2)", "Fêtes - été_");
    }

    @Test
    void aSpaceThatAnsweredARequestCanStillBeUndone() {
        var asked = ask(room.contributor(), "Jumelage");
        requests.decide(
                room.facilitator(),
                asked.id(),
                new DecideSpaceRequest(DecideSpaceRequest.Outcome.ACCEPTED, null, null, null));
        var opened = spaces.at(room.contributor(), asked.organisationSlug(), "jumelage");
        spaces.undo(room.contributor(), opened.id());
        assertThat(requests.mine(room.contributor()).getFirst().spaceSlug()).isNull();
    }

    private SpaceRequestView ask(Actor asker, String name) {
        return requests.ask(asker, new AskForSpace(room.organisationId(), name, SpaceType.PROJECT, null));
    }

    private List<FolderPlaceView> places(Actor actor, SpaceRequestView asked) {
        return requests.folderPlaces(actor, asked.id());
    }

    private SpaceRequestView answer(Actor actor, SpaceRequestView asked) {
        return requests.decide(
                actor,
                asked.id(),
                new DecideSpaceRequest(
                        DecideSpaceRequest.Outcome.FOLDER,
                        null,
                        null,
                        room.space().id()));
    }

    /// Beside those of the space's model.
    private List<String> folders() {
        return sql.sql("""
                        select name from documents.entry where parent_id = :root and name not in ('Comptes rendus', 'Dossiers')
                        order by name
                        """).param("root", room.root()).query(String.class).list();
    }
}
