package fr.parvis.chat.search;

import fr.parvis.platform.Finder.Wanted;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finding messages by their words.
///
/// Rare words are found by the index of all messages. Common ones would be found there in a third of the installation:
/// the latest messages of the person's own conversations are read instead, the last first, and words that are
/// common have soon filled the answer from there (ADR 0111).
@Repository
class MessageSearchStore {
    /// Of a sample of the rows, 2 of 1,000 pages: as many hits say that the words are common.
    private static final int COMMON = 8;

    /// How many of the latest messages are read for common words, over all of the conversations.
    private static final int READ = 24_000;

    /// Conversations that are looked through for common words, the last moved first.
    private static final int LOOKED = 1_000;

    /// A person in no more conversations than this has them named in the question to the index.
    private static final int FEW = 64;

    private static final String MINE = """
            with mine as materialized (
              select c.id, c.moved_at, c.title, s.name as space_name
              from spaces.membership m
              join spaces.identity s on s.space_id = m.space_id
              join chat.conversation c on c.space_id = m.space_id
              where m.person_id = :me and (s.archived_at is null and s.ended_at is null or c.id = :conversation::uuid)
                and (:space::uuid is null or m.space_id = :space) and (:conversation::uuid is null or c.id = :conversation)
              union all
              select c.id, c.moved_at, c.title, null
              from chat.participant p join chat.conversation c on c.id = p.conversation_id
              where p.person_id = :me and :space::uuid is null and (:conversation::uuid is null or c.id = :conversation)
            )
            """;

    private static final String FITS = """
             (:author::uuid is null or m.author_id = :author) and (:from::timestamptz is null or m.at >= :from)
             and (:until::timestamptz is null or m.at < :until)
            """;

    private static final String SHOWN = """
            , page as (select * from hits order by at desc, id limit :limit)
            select m.id, m.conversation_id, m.seq, m.at, coalesce(m.said_as, a.name) as author, mine.space_name,
                   coalesce(mine.title, (
                     select string_agg(p.name, ', ') from chat.participant x join people.identity p on p.person_id = x.person_id
                     where x.conversation_id = m.conversation_id and x.person_id <> :me)) as title,
                   ts_headline('chat.french', replace(chat.plain(m.body), '@[', '@'), :query::tsquery,
                     'StartSel="' || chr(1) || '", StopSel="' || chr(2) || '", MaxWords=28, MinWords=14') as excerpt
            from page join chat.message m on m.id = page.id
            join mine on mine.id = m.conversation_id
            join people.identity a on a.person_id = m.author_id
            order by m.at desc, m.id
            """;

    private final JdbcClient sql;

    MessageSearchStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A message that was found.
    record Hit(
            UUID id,
            UUID conversationId,
            long seq,
            Instant at,
            String author,
            @Nullable String spaceName,
            @Nullable String title,
            String excerpt) {}

    boolean isCommon(String query) {
        return sql.sql(
                                "select count(*) from chat.message tablesample system (0.2) repeatable (0) where words @@ :query::tsquery")
                        .param("query", query)
                        .query(Integer.class)
                        .single()
                >= COMMON;
    }

    /// Among the latest messages of the person's conversations.
    List<Hit> latest(UUID me, String query, Wanted wanted, @Nullable UUID conversationId) {
        return hits(MINE + """
                        , looked as materialized (
                          select id from mine order by moved_at desc limit %d
                        ), hits as (
                          select m.id, m.at from looked cross join lateral (
                            select m.id, m.at from (
                              select m.id, m.at, m.seq, m.author_id, m.words from chat.message m
                              where m.conversation_id = looked.id order by m.seq desc
                              limit (select greatest(12, %d / count(*)) from looked)) as m
                            where m.words @@ :query::tsquery and %s
                            order by m.seq desc limit :limit) as m
                        )
                        """.formatted(LOOKED, READ, FITS) + SHOWN, me, query, query, wanted, conversationId);
    }

    /// Among all of them. Where the person has few conversations, the index is asked for these.
    ///
    /// @param rare what the index is asked for: the query, or a part of it
    List<Hit> all(UUID me, String query, String rare, Wanted wanted, @Nullable UUID conversationId) {
        return hits(MINE + """
                        , asked as materialized (
                          select case when count(*) <= %d
                            then :rare::tsquery && coalesce(string_agg(quote_literal('#' || id), ' | ')::tsquery, ''::tsquery)
                            else :rare::tsquery end as query
                          from mine
                        ), hits as (
                          select m.id, m.at from (
                            select m.id, m.at, m.conversation_id, m.author_id, m.words from chat.message m
                            where m.words @@ (select query from asked) offset 0) as m
                          where m.conversation_id in (select id from mine) and m.words @@ :query::tsquery and %s
                        )
                        """.formatted(FEW, FITS) + SHOWN, me, query, rare, wanted, conversationId);
    }

    private List<Hit> hits(
            String statement, UUID me, String query, String rare, Wanted wanted, @Nullable UUID conversationId) {
        return sql.sql(statement)
                .param("me", me)
                .param("query", query)
                .param("rare", rare)
                .param("conversation", conversationId, Types.OTHER)
                .param("space", wanted.spaceId(), Types.OTHER)
                .param("author", wanted.authorId(), Types.OTHER)
                .param("from", timestamp(wanted.from()), Types.TIMESTAMP)
                .param("until", timestamp(wanted.until()), Types.TIMESTAMP)
                .param("limit", wanted.limit())
                .query(Hit.class)
                .list();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
