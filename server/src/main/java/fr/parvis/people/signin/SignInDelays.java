package fr.parvis.people.signin;

import fr.parvis.people.PeopleProblem;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes guessing slow without letting anybody lock somebody else out. See ADR 0051.
///
/// Tries are counted before the password is looked at, so that a hundred at once count for a hundred; a success
/// takes its try back. After five failures on one account from one address, each further try waits 1, 2, 4…
/// seconds, a quarter of an hour at most. After twenty, on one account from everywhere or from one address on all
/// accounts, the same: but an address that this person signed in from before does not wait for what others do.
@Component
class SignInDelays {
    private static final int FREE_TRIES = 5;
    private static final int FREE_TRIES_OF_MANY = 20;
    private static final int LONGEST_IDENTIFIER = 254;

    private final SignInDelayStore store;
    private final SessionStore sessions;
    private final Clock clock;

    SignInDelays(SignInDelayStore store, SessionStore sessions, Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.clock = clock;
    }

    /// What a try was counted under.
    record Try(List<Count> counts) {}

    record Count(String key, int free) {}

    /// @param personId null where the identifier is nobody's: it is counted all the same, and so looks no different
    /// @throws Problem TOO_MANY_TRIES
    @Transactional
    Try count(String identifier, @Nullable UUID personId, String address) {
        var account = personId == null
                ? "unknown:" + identifier.strip().toLowerCase(java.util.Locale.ROOT)
                : personId.toString();
        var here = new Count(account + "@" + address, FREE_TRIES);
        var counts = personId != null && sessions.signedInFrom(personId, address)
                ? List.of(here)
                // In the order of their keys, so that two tries cannot wait for each other.
                : List.of(
                                here,
                                new Count("account:" + account, FREE_TRIES_OF_MANY),
                                new Count("address:" + address, FREE_TRIES_OF_MANY))
                        .stream()
                        .sorted(java.util.Comparator.comparing(Count::key))
                        .toList();
        refuseEarly(counts);
        return new Try(counts);
    }

    private void refuseEarly(List<Count> counts) {
        var at = clock.instant();
        for (var count : counts) {
            if (!store.count(count, at)) {
                // Thrown inside the transaction: a try that is refused counts nowhere.
                throw new Problem(PeopleProblem.TOO_MANY_TRIES, Map.of("retryAfter", store.secondsToWait(count, at)));
            }
        }
    }

    /// A program's wrong password, counted apart: a drive that goes on trying with a password taken back keeps nobody
    /// behind the same address from signing in.
    ///
    /// @throws Problem TOO_MANY_TRIES
    @Transactional
    void countProgram(String identifier, String address) {
        var who = identifier.strip().toLowerCase(java.util.Locale.ROOT);
        var known = who.substring(0, Math.min(who.length(), LONGEST_IDENTIFIER));
        refuseEarly(List.of(
                new Count("program:" + known + "@" + address, FREE_TRIES),
                new Count("programs@" + address, FREE_TRIES_OF_MANY)));
    }

    /// A try at what a password guards that is no account's: nobody waits for what another address does.
    ///
    /// @throws Problem TOO_MANY_TRIES
    @Transactional
    Try countGuarded(String guarded, String address) {
        var counts = List.of(
                new Count("address:guarded@" + address, FREE_TRIES_OF_MANY),
                new Count(guarded + "@" + address, FREE_TRIES));
        refuseEarly(counts);
        return new Try(counts);
    }

    @Transactional
    void succeeded(Try made) {
        made.counts().forEach(count -> store.takeBack(count.key(), count.key().startsWith("address:")));
    }

    void forgetOld() {
        store.forget(clock.instant().minus(java.time.Duration.ofDays(1)));
    }
}
