package fr.parvis.requests.answering;

import fr.parvis.requests.cases.CaseView.CaseAnswer;
import fr.parvis.requests.cases.CaseView.CaseMove;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody is asked by mail. What is reserved to them, and the files, are read after signing in.
///
/// @param toComplete whether who asked is to say more
/// @param personName who answers
/// @param inPlaceOf who is away, where the answer is theirs
/// @param said the last words that came with a button, and whose they are
/// @param reserved whether there are answers that are not shown here
/// @param files how many
public record AskedCaseView(
        UUID caseId,
        @Nullable String number,
        String title,
        String definition,
        String requesterName,
        String stepName,
        boolean toComplete,
        String personName,
        @Nullable String inPlaceOf,
        int revision,
        @Nullable SaidView said,
        List<CaseAnswer> answers,
        boolean reserved,
        int files,
        List<CaseMove> moves) {

    /// Words, and whose they are.
    public record SaidView(@Nullable String byName, String words) {}
}
