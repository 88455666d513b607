package fr.parvis.people;

import fr.parvis.platform.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An e-mail address as accounts keep it. It refuses whatever a mail header could be bent with, and addresses
/// without a dotted domain, which are the form of logins.
public final class EmailAddress {
    private static final Pattern FORM = Pattern.compile(
            "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+\\p{L}{2,63}");
    private static final int LONGEST = 254;

    /// Addresses that anybody may open: an agent or an élu is better served by one of the authority.
    private static final Set<String> PUBLIC_DOMAINS = Set.of(
            "aliceadsl.fr",
            "aol.com",
            "bbox.fr",
            "club-internet.fr",
            "free.fr",
            "gmail.com",
            "gmx.com",
            "gmx.fr",
            "googlemail.com",
            "hotmail.com",
            "hotmail.fr",
            "icloud.com",
            "laposte.net",
            "libertysurf.fr",
            "live.com",
            "live.fr",
            "mac.com",
            "me.com",
            "msn.com",
            "neuf.fr",
            "noos.fr",
            "numericable.fr",
            "orange.fr",
            "outlook.com",
            "outlook.fr",
            "proton.me",
            "protonmail.com",
            "sfr.fr",
            "tutanota.com",
            "voila.fr",
            "wanadoo.fr",
            "yahoo.com",
            "yahoo.fr",
            "ymail.com");

    private EmailAddress() {}

    public static boolean isValid(String address) {
        return address.length() <= LONGEST && FORM.matcher(address).matches() && !address.contains("..");
    }

    static List<String> publicDomains() {
        return List.copyOf(PUBLIC_DOMAINS);
    }

    /// The address without blanks around it, or null where there is none.
    ///
    /// @throws Problem EMAIL_INVALID
    public static @Nullable String require(@Nullable String typed) {
        var address = typed == null ? "" : typed.strip();
        if (address.isEmpty()) {
            return null;
        }
        if (!isValid(address)) {
            throw new Problem(PeopleProblem.EMAIL_INVALID);
        }
        return address;
    }

    public static boolean isPublic(@Nullable String address) {
        return address != null
                && PUBLIC_DOMAINS.contains(
                        address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT));
    }
}
