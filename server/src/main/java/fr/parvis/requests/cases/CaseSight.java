package fr.parvis.requests.cases;

/// Who sees a request, as conditions of a statement where `c` is the request, `s` a seat of it and `m` what the person
/// is in its space; their parameters are `person` and `today`.
public final class CaseSight {
    /// Whether somebody has an account, and belongs to the authority of the request or to its space. Whoever left both
    /// neither sees it nor decides, whatever they were named for.
    ///
    /// @param who whose id it is, as an expression
    static String belongs(String who) {
        return """
                exists (select from people.identity q where q.person_id = %s and q.closed_at is null and (
                  exists (select from people.hat h where h.person_id = q.person_id and h.organisation_id = c.organisation_id)
                  or exists (select from spaces.membership b where b.person_id = q.person_id and b.space_id = c.space_id)))
                """.formatted(who);
    }

    /// Whether a seat is the person's, by name or by group, or that of somebody in whose place they stand today.
    public static final String SITS = """
            ((s.person_id = :person or exists (
                select from people.group_member g where g.group_id = s.group_id and g.person_id = :person)) and
            """ + belongs(":person") + """
              or exists (select from people.away w where w.person_id = s.person_id and w.stands_in = :person
                           and :today between w.from_on and w.until_on) and
            """ + belongs("s.person_id") + ")";

    /// Whether it was ever somebody's turn so.
    static final String NAMED = "exists (select from requests.seat s where s.case_id = c.id and " + SITS + ")";

    /// Who asked, the agents of its space, those who were ever named; of a trial, who tries it.
    public static final String SEEN =
            "(c.asker_id = :person or not c.trial and (m.role >= 'CONTRIBUTOR' or " + NAMED + "))";

    /// Whether none of those who are to act by name or by group can any more: who asked does not decide.
    static final String ORPHAN = """
            c.turn = 'PEOPLE' and not exists (
              select from requests.seat s
              left join people.group_member g on g.group_id = s.group_id
              where s.case_id = c.id and s.round = c.round and s.agreed_at is null
                and coalesce(s.person_id, g.person_id) <> c.asker_id and
            """ + belongs("coalesce(s.person_id, g.person_id)") + ")";

    private CaseSight() {}
}
