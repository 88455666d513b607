package fr.parvis.chat.archives;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The beginning of a message in an export: when, then the rest of its first line. iPhones write
/// `[12/03/2024 14:05:33] Name: text`, Android `12/03/2024, 14:05 - Name: text`, in 12 or 24 hours, with the order of
/// the language of the telephone.
///
/// @param first the first number of the date; the year where it has four digits
/// @param rest what follows
record Head(
        int first, int second, int third, boolean yearFirst, int hour, int minute, int secondOfMinute, String rest) {
    /// Marks of direction and of width, which say nothing.
    static final String INVISIBLE = "\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff";

    private static final String BLANK = "[ \\u00a0\\u202f]";

    // Every repetition is bounded and gives nothing back, so that no line takes longer than its length.
    private static final String WHEN =
            "([0-9]{1,4}+)([./-])([0-9]{1,2}+)\\2([0-9]{1,4}+),?+(?:" + BLANK + "(?:à|at|le))?+"
                    + BLANK + "{1,2}+([0-9]{1,2}+)(?::|\\.|" + BLANK + "?h" + BLANK
                    + "?)([0-9]{2})(?:[:.]([0-9]{2}))?+(?:" + BLANK
                    + "?([AaPp])\\.?" + BLANK + "?[Mm]\\.?)?+";
    private static final Pattern IPHONE =
            Pattern.compile("^[" + INVISIBLE + "]*+\\[" + WHEN + "\\]" + BLANK + "(.*+)$");
    private static final Pattern ANDROID =
            Pattern.compile("^[" + INVISIBLE + "]*+" + WHEN + BLANK + "[-–]" + BLANK + "(.*+)$");

    /// @return null for a line that begins no message
    static @Nullable Head of(String line) {
        var found = IPHONE.matcher(line);
        if (!found.matches()) {
            found = ANDROID.matcher(line);
            if (!found.matches()) {
                return null;
            }
        }
        var hour = hour(Integer.parseInt(found.group(5)), found.group(8));
        var minute = Integer.parseInt(found.group(6));
        var second = found.group(7) == null ? 0 : Integer.parseInt(found.group(7));
        if (hour < 0 || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        var head = new Head(
                Integer.parseInt(found.group(1)),
                Integer.parseInt(found.group(3)),
                Integer.parseInt(found.group(4)),
                found.group(1).length() == 4,
                hour,
                minute,
                second,
                found.group(9));
        return head.at(DateOrder.DAY_FIRST) == null && head.at(DateOrder.MONTH_FIRST) == null ? null : head;
    }

    private static int hour(int written, @Nullable String half) {
        if (half == null) {
            return written;
        }
        if (written < 1 || written > 12) {
            return -1;
        }
        return written % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }

    /// @return null where no day of the calendar is written so
    @Nullable
    LocalDateTime at(DateOrder order) {
        try {
            var day = yearFirst
                    ? LocalDate.of(first, second, third)
                    : order == DateOrder.DAY_FIRST
                            ? LocalDate.of(year(third), second, first)
                            : LocalDate.of(year(third), first, second);
            return day.getYear() < 2009 || day.getYear() > 2100 ? null : day.atTime(hour, minute, secondOfMinute);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static int year(int written) {
        return written < 100 ? 2000 + written : written;
    }
}
