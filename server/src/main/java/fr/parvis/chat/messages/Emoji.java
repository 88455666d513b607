package fr.parvis.chat.messages;

import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import java.util.List;
import java.util.Map;

/// What one reacts with: one emoji, of several characters maybe (UTS #51: skin tones, joined figures, flags).
final class Emoji {
    private static final int LONGEST = 16;
    private static final int JOINER = 0x200D;
    private static final int AS_PICTURE = 0xFE0F;

    private Emoji() {}

    /// @throws Problem INVALID for anything else
    static void require(String text) {
        var isEmoji = !text.isEmpty()
                && text.length() <= LONGEST
                && text.codePoints().allMatch(Emoji::isPart)
                && text.codePoints().anyMatch(Emoji::isFigure);
        if (!isEmoji) {
            throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of("emoji")));
        }
    }

    private static boolean isPart(int point) {
        return isFigure(point) || point == JOINER || point == AS_PICTURE || Character.isEmojiModifier(point);
    }

    /// Digits are emoji too, for the keycaps that nobody reacts with.
    private static boolean isFigure(int point) {
        return point > 0xFF && Character.isEmoji(point);
    }
}
