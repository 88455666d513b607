package fr.parvis.people.lists;

import fr.parvis.people.AffiliationKind;
import fr.parvis.people.Honorific;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A list compared with the accounts: what accepting it would do.
///
/// @param digest to send back when accepting: if accounts changed meanwhile, the list is shown again first
/// @param created how many people would be added
/// @param changed how many would be changed
/// @param unchanged how many are as the list says
/// @param faulty how many lines cannot be taken
/// @param newUnits services that would be made
/// @param ignoredColumns headers that mean nothing here
record PeopleList(
        String digest,
        int created,
        int changed,
        int unchanged,
        int faulty,
        List<String> newUnits,
        List<String> ignoredColumns,
        List<ListedPerson> lines) {

    /// What becomes of a line.
    enum State {
        CREATED,
        CHANGED,
        UNCHANGED,
        FAULTY
    }

    /// Why a line cannot be taken.
    enum Fault {
        NAME_MISSING,
        TOO_LONG,
        HONORIFIC_UNKNOWN,
        EMAIL_INVALID,
        /// The address belongs to somebody of another name.
        EMAIL_TAKEN,
        /// The same person stands on a line above.
        TWICE,
        /// Several people of this name, and no address to tell them apart.
        AMBIGUOUS
    }

    /// What is worth knowing of a line that is taken.
    enum Notice {
        /// An address of a public domain.
        PUBLIC_EMAIL,
        /// Somebody else here has this name and another address.
        SAME_NAME,
        /// No address: print a letter.
        NO_EMAIL,
        /// The person has an account in another authority already, and gets one more hat.
        ONE_MORE_HAT,
        /// The person also belongs elsewhere: name, address and phone stay as they are.
        ACCOUNT_SHARED
    }

    /// A value that differs.
    record Difference(
            Column column,
            @Nullable String before,
            @Nullable String after) {}

    /// A line with what it means.
    ///
    /// @param number the line in the file
    /// @param personId whom it is about; null for who is to be added
    record ListedPerson(
            int number,
            State state,
            @Nullable UUID personId,
            @Nullable Honorific honorific,
            String givenName,
            String familyName,
            @Nullable String email,
            @Nullable String phone,
            AffiliationKind kind,
            @Nullable String post,
            @Nullable String unit,
            List<Fault> faults,
            List<Notice> notices,
            List<Difference> differences) {}
}
