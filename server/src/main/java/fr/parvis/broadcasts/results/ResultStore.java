package fr.parvis.broadcasts.results;

import fr.parvis.broadcasts.Broadcast;
import fr.parvis.broadcasts.BroadcastOutcomeStore;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ResultStore {
    private static final String LINES = BroadcastOutcomeStore.OUTCOME + """
            select o.person_id as id, i.given_name, i.family_name,
                   (select string_agg(distinct u.name, ', ')
                    from organisations.unit_identity u join people.unit_roll m on m.unit_id = u.unit_id
                    where u.organisation_id = :organisation and m.person_id = o.person_id) as services,
                   p.phone, o.channel, o.state, o.told_at, o.read_at, o.confirmed_at, o.printed_at, o.called_at, c.name as called_by, o.called_word,
                   case when o.state = 'UNREACHED' then o.failure end as failure
            from outcome o
            join people.identity i on i.person_id = o.person_id
            left join people.reach p on p.person_id = o.person_id
            left join people.identity c on c.person_id = o.called_by
            """;
    private static final String BY_NAME =
            " order by i.family_name collate platform.french, i.given_name collate platform.french, o.person_id limit :limit";

    private final JdbcClient sql;

    ResultStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param states those wanted; none for all
    /// @param after the family name, given name and id of the last one read; null for the first page
    List<RecipientView> lines(
            Broadcast broadcast, List<String> states, @Nullable List<String> after, int limit, Instant at) {
        return of(broadcast, LINES + """
                        where (cardinality(:states::text[]) = 0 or o.state = any(:states))
                          and ((:given)::text is null
                            or (i.family_name collate platform.french, i.given_name collate platform.french, o.person_id)
                              > ((:family)::text collate platform.french, (:given)::text collate platform.french, (:last)::uuid))
                        """ + BY_NAME, at)
                .param("states", states.toArray(String[]::new))
                .param("family", after == null ? null : after.get(0))
                .param("given", after == null ? null : after.get(1))
                .param("last", after == null ? null : after.get(2))
                .param("limit", limit)
                .query(RecipientView.class)
                .list();
    }

    /// Whom to phone: whom nothing reached, and who has not opened what went to them before a moment; then those who
    /// were phoned.
    List<RecipientView> calls(Broadcast broadcast, Instant before, int limit, Instant at) {
        return of(broadcast, LINES + """
                        where o.state in ('UNREACHED', 'CALLED') or o.state in ('DELIVERED', 'UNDERWAY') and o.told_at < :before
                        order by o.called_at is not null, i.family_name collate platform.french, i.given_name collate platform.french, o.person_id
                        limit :limit
                        """, at)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(RecipientView.class)
                .list();
    }

    private JdbcClient.StatementSpec of(Broadcast broadcast, String statement, Instant at) {
        return BroadcastOutcomeStore.at(
                sql.sql(statement).param("id", broadcast.id()).param("organisation", broadcast.organisationId()), at);
    }

    /// @return false for somebody that it was not sent to
    boolean called(UUID broadcastId, UUID personId, @Nullable UUID by, @Nullable String word, @Nullable Instant at) {
        return sql.sql("""
                        update broadcasts.recipient set called_at = :at, called_by = :by, called_word = :word
                        where broadcast_id = :id and person_id = :person
                        """)
                        .param("id", broadcastId)
                        .param("person", personId)
                        .param("by", by, Types.OTHER)
                        .param("word", word)
                        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    /// The letters that were printed together.
    List<RecipientView> printed(Broadcast broadcast, Instant printedAt, Instant at) {
        return of(broadcast, LINES + """
                        where o.printed_at = :printed
                        order by i.family_name collate platform.french, i.given_name collate platform.french, o.person_id
                        """, at)
                .param("printed", printedAt.atOffset(ZoneOffset.UTC))
                .query(RecipientView.class)
                .list();
    }

    /// Notes that letters which are not printed yet are now.
    ///
    /// @return how many they are
    int print(Broadcast broadcast, int limit, Instant at) {
        return BroadcastOutcomeStore.at(
                        sql.sql(BroadcastOutcomeStore.OUTCOME + """
                        update broadcasts.recipient set printed_at = :at
                        where broadcast_id = :id and person_id in (select person_id from outcome where state = 'TO_PRINT' order by person_id limit :limit)
                        """)
                                .param("id", broadcast.id())
                                .param("limit", limit)
                                .param("at", at.atOffset(ZoneOffset.UTC)),
                        at)
                .update();
    }

    void takeBackPrinting(UUID broadcastId, Instant printedAt) {
        sql.sql("update broadcasts.recipient set printed_at = null where broadcast_id = :id and printed_at = :at")
                .param("id", broadcastId)
                .param("at", printedAt.atOffset(ZoneOffset.UTC))
                .update();
    }
}
