package fr.parvis.requests.cases;

/// Who sees a request, as conditions of a statement where `c` is the request and `m` what the person is in its space;
/// their parameters are `person` and `today`.
public final class CaseSight {
    /// Whether it was ever somebody's turn by name or by group, or that of a person in whose place they stand today.
    static final String NAMED = """
            exists (select from requests.seat s
                    where s.case_id = c.id and (s.person_id = :person
                      or exists (select from people.group_member g where g.group_id = s.group_id and g.person_id = :person)
                      or exists (select from people.away w where w.person_id = s.person_id and w.stands_in = :person
                                   and :today between w.from_on and w.until_on)))
            """;

    /// Who asked, the agents of its space, those who were ever named; of a trial, who tries it.
    public static final String SEEN =
            "(c.asker_id = :person or not c.trial and (m.role >= 'CONTRIBUTOR' or " + NAMED + "))";

    /// Whether none of those who are to act by name or by group can any more: who asked does not decide.
    static final String ORPHAN = """
            c.turn = 'PEOPLE' and not exists (
              select from requests.seat s
              left join people.group_member g on g.group_id = s.group_id
              join people.identity p on p.person_id = coalesce(s.person_id, g.person_id)
              where s.case_id = c.id and s.round = c.round and s.agreed_at is null and p.closed_at is null
                and p.person_id <> c.asker_id)
            """;

    private CaseSight() {}
}
