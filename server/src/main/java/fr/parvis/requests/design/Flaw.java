package fr.parvis.requests.design;

import org.jspecify.annotations.Nullable;

/// Why a definition cannot be used as it is.
///
/// @param step the name of the step that it is about
/// @param detail the label of the button or of the question that it is about
public record Flaw(
        Kind kind, @Nullable String step, @Nullable String detail) {

    /// What is wrong.
    public enum Kind {
        /// No step, or the first one is an end.
        NO_BEGINNING,
        STEP_UNNAMED,
        STEP_TWICE,
        NOBODY_ACTS,
        BUTTON_UNNAMED,
        LEADS_NOWHERE,
        /// Nobody can leave it, and it is no end.
        NO_WAY_OUT,
        /// No button leads to it.
        UNREACHABLE,
        /// One turns round from there, and comes to no end.
        NEVER_ENDS,
        /// All must agree of those who are not counted: a group, the agents, who asks. The first would decide.
        ALL_OF_UNNAMED,
        /// All must agree, and there is no button of agreement, or several, so that each may agree to something else.
        ALL_AGREE_TO_WHAT,
        /// Steps that lead to one another and may all be passed over, so that nobody would ever act.
        TURNS_BY_ITSELF,
        QUESTION_UNNAMED,
        QUESTION_TWICE,
        NO_CHOICES,
        /// It depends on a question that is not asked before.
        DEPENDS_ON_NOTHING,
        /// A button depends on a question that cannot be compared so.
        BRANCH_UNFIT,
        /// An answer is reserved to nobody.
        RESERVED_TO_NOBODY,
        /// What everybody reads depends on a reserved answer, and tells it.
        RESERVED_SHOWN,
        /// Who has no account has no head of service: a public form cannot wait for one.
        HEAD_OF_VISITOR,
        /// A person of the authority must be named: a public form offers nobody.
        PERSON_ASKED
    }
}
