package fr.parvis.mail;

import java.time.LocalDate;
import java.util.List;

/// How much mail people get from Parvis, whatever it is for: seven days a line, the latest first.
///
/// @param target how many a week somebody should get at most
record MailFigures(int target, List<Week> weeks) {

    /// @param from the first of the seven days
    /// @param people how many got any
    /// @param mails how many they got together
    /// @param median how many the one in the middle got
    /// @param most how many one of them got at most
    /// @param above how many got more than the target
    record Week(LocalDate from, int people, int mails, int median, int most, int above) {}
}
