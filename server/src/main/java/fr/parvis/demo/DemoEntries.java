package fr.parvis.demo;

import fr.parvis.calls.CallView;
import fr.parvis.calls.CallView.LabelView;
import fr.parvis.calls.entries.CallEntries;
import fr.parvis.calls.entries.EnterCall;
import fr.parvis.calls.entries.Pictures;
import fr.parvis.drawing.Scenery;
import fr.parvis.drawing.Scenery.Feature;
import fr.parvis.drawing.Scenery.Light;
import fr.parvis.drawing.Typography;
import fr.parvis.platform.Moment;
import fr.parvis.visitors.Challenges;
import fr.parvis.visitors.Visits;
import fr.parvis.visitors.Work;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Inhabitants without an account who take part in the calls of the demo, each from their own place: the computation of
/// the door is done, the picture sent, the mail opened. A row of `entries.tsv` says who they are, the title, the words,
/// and what is seen on the picture.
@Component
class DemoEntries {
    private static final String DOOR = "CALL";

    private final CallEntries entries;
    private final Pictures pictures;
    private final Visits visits;
    private final Challenges challenges;

    DemoEntries(CallEntries entries, Pictures pictures, Visits visits, Challenges challenges) {
        this.entries = entries;
        this.pictures = pictures;
        this.visits = visits;
        this.challenges = challenges;
    }

    /// @param contest its key in the table
    void enter(CallView call, String contest, Instant at) {
        var brought = Tsv.rows("entries").stream()
                .filter(row -> Tsv.field(row, "contest").equals(contest))
                .toList();
        for (var seed = 0; seed < brought.size(); seed++) {
            var row = brought.get(seed);
            var drawn = scenery(row, seed).png();
            var place = "192.0.2." + (seed + 1);
            Moment.at(at, () -> enter(call, row, drawn, place));
        }
    }

    private static Scenery scenery(Map<String, String> row, int seed) {
        var seen = Tsv.field(row, "seen").split(" ");
        var features = EnumSet.noneOf(Feature.class);
        Arrays.stream(seen).skip(1).map(Feature::valueOf).forEach(features::add);
        return new Scenery(Light.valueOf(seen[0]), features, seed);
    }

    private boolean enter(CallView call, Map<String, String> row, byte[] picture, String place) {
        var consents = call.consents().stream().map(LabelView::id).toList();
        var form = new EnterCall(
                Tsv.field(row, "name"),
                Tsv.field(row, "email"),
                Typography.french(Tsv.field(row, "title")),
                Typography.french(Tsv.field(row, "words")),
                consents,
                work());
        var draft = entries.enter(call.code(), form, place);
        try {
            pictures.add(draft.text(), new ByteArrayInputStream(picture));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        var link = visits.link(visits.draft(draft.text(), DOOR));
        entries.send(draft.text());
        entries.prove(link.text());
        return true;
    }

    /// As a browser does it.
    private Work work() {
        var challenge = challenges.challenge();
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (long nonce = 0; ; nonce++) {
                var hash = digest.digest((challenge + ":" + nonce).getBytes(StandardCharsets.US_ASCII));
                if (Integer.numberOfLeadingZeros(ByteBuffer.wrap(hash).getInt()) >= Challenges.BITS) {
                    return new Work(challenge, nonce, null);
                }
            }
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
