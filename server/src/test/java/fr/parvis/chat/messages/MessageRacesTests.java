package fr.parvis.chat.messages;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.chat.AddParticipants;
import fr.parvis.chat.Assembly;
import fr.parvis.chat.Conversations;
import fr.parvis.chat.MessageView;
import fr.parvis.chat.OpenConversation;
import fr.parvis.platform.Actor;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Two who change the same thing at the same moment: the second waits for the first, and then knows what it did.
@ParvisTest
class MessageRacesTests {
    @Autowired
    private Assembly assembly;

    @Autowired
    private Messages messages;

    @Autowired
    private Conversations conversations;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient sql;

    private Assembly.Room room;

    @BeforeEach
    void gather() {
        room = assembly.room();
    }

    @Test
    void whatIsTakenAwayTakesAlongTheReactionThatCameMeanwhile() throws Exception {
        var said = assembly.say(room.contributor(), room.topic(), "Trop vite");
        together(
                () -> messages.react(room.reader(), said.id(), "👍"),
                () -> messages.delete(room.contributor(), said.id()));
        assertThat(rows("reaction", said)).isZero();
    }

    @Test
    void whatIsTakenAwayTakesAlongWhomItCameToNameMeanwhile() throws Exception {
        var said = assembly.say(room.contributor(), room.topic(), "Trop vite");
        together(
                () -> messages.edit(room.contributor(), said.id(), naming(room.reader())),
                () -> messages.delete(room.facilitator(), said.id()));
        assertThat(rows("mention", said)).isZero();
        assertThat(rows("reference", said)).isZero();
    }

    @Test
    void ofTwoCorrectionsTheLastSaysWhomTheMessageNames() throws Exception {
        var said = assembly.say(room.contributor(), room.topic(), "Trop vite");
        together(
                () -> messages.edit(room.contributor(), said.id(), naming(room.reader())),
                () -> messages.edit(room.contributor(), said.id(), naming(room.facilitator())));
        assertThat(sql.sql("select target_id from chat.mention where message_id = :id")
                        .param("id", said.id())
                        .query(java.util.UUID.class)
                        .list())
                .containsExactly(room.facilitator().personId());
    }

    @Test
    void whoLeavesAGroupIsNotBroughtBackWithSomebodyElse() throws Exception {
        var group = conversations.open(
                room.facilitator(),
                new OpenConversation(
                        List.of(room.contributor().personId(), room.reader().personId()), null));
        together(
                () -> conversations.leave(room.reader(), group),
                () -> conversations.add(
                        room.contributor(),
                        group,
                        new AddParticipants(List.of(room.neighbour().personId()))));
        assertThat(conversations.require(room.neighbour(), group).participants())
                .hasSize(3)
                .doesNotContain(room.reader().personId());
    }

    private static EditMessage naming(Actor person) {
        return new EditMessage("@[Qui](person:%s) voir /annuaire/%s".formatted(person.personId(), person.personId()));
    }

    private int rows(String table, MessageView said) {
        return sql.sql("select count(*) from chat." + table + " where message_id = :id")
                .param("id", said.id())
                .query(Integer.class)
                .single();
    }

    /// The first ends only when the second waits for it, or has ended before.
    private void together(Runnable first, Runnable second) throws Exception {
        var other = new TransactionTemplate(transactions).execute(_ -> {
            first.run();
            var begun = CompletableFuture.runAsync(second);
            while (!begun.isDone() && !somebodyWaits()) {
                Thread.onSpinWait();
            }
            return begun;
        });
        other.get(10, TimeUnit.SECONDS);
    }

    private boolean somebodyWaits() {
        return sql.sql("select exists (select from pg_locks where pid <> pg_backend_pid() and not granted)")
                .query(Boolean.class)
                .single();
    }
}
