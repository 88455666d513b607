// How many statements of the server's own something costs, as the database counts them.

/// Has the statements of a server counted from its next start on.
export const countStatements = (server) =>
  server.with('parvis', async (database) => {
    await database.query("alter system set shared_preload_libraries = 'pg_stat_statements'");
    await database.query('alter system set pg_stat_statements.track_utility = off');
  });

/// What the server said since that was last asked: `{ calls, ms }` of the statements like that one.
export const spentOn = (server, like) =>
  server.with('postgres', async (database) => {
    await database.query('create extension if not exists pg_stat_statements');
    const [{ calls, ms }] = await database.query(`select coalesce(sum(calls), 0) as calls, coalesce(sum(total_exec_time), 0) as ms
      from pg_stat_statements s join pg_roles r on r.oid = s.userid where r.rolname = 'parvis' and query ilike '${like}'`);
    return { calls: Number(calls), ms: Number(ms) };
  });

/// Statements of one visit: the least of several times, since background work only ever adds.
export async function statements(server, visit) {
  const counted = (database) =>
    database.query(`select coalesce(sum(calls), 0) as calls from pg_stat_statements s join pg_roles r on r.oid = s.userid
      where r.rolname = 'parvis' and query not like '%event_publication%' and query not like '%scheduled%'`);
  return server.with('postgres', async (database) => {
    await database.query('create extension if not exists pg_stat_statements');
    let least = Infinity;
    for (let round = 0; round < 5; round++) {
      const [before] = await counted(database);
      await visit();
      const [after] = await counted(database);
      least = Math.min(least, after.calls - before.calls);
    }
    return least;
  });
}
