package fr.parvis.demo;

import fr.parvis.drawing.Typography;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Moment;
import fr.parvis.posts.Drafts;
import fr.parvis.posts.NoteFacts;
import fr.parvis.posts.PostBlock;
import fr.parvis.posts.PostBlock.Kind;
import fr.parvis.posts.PostRun;
import fr.parvis.posts.Posts;
import fr.parvis.posts.PublicCopy;
import fr.parvis.posts.Publishing;
import fr.parvis.posts.WritePost;
import fr.parvis.posts.comments.PostComments;
import fr.parvis.posts.comments.SayBelow;
import fr.parvis.posts.notes.NoteReadings;
import fr.parvis.posts.outside.ApprovePublic;
import fr.parvis.posts.outside.PublicApprovals;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Has the people of the demo publish what stands in `posts.txt`: a head with the space, who and when, the text as
/// it would be marked up, then what makes it a note, what is for the public, and what was said below.
@Component
class DemoPosts {
    private final Drafts drafts;
    private final Publishing publishing;
    private final Posts posts;
    private final PostComments comments;
    private final NoteReadings readings;
    private final PublicApprovals approvals;
    private final DemoPeople people;
    private final DemoStore store;

    DemoPosts(
            Drafts drafts,
            Publishing publishing,
            Posts posts,
            PostComments comments,
            NoteReadings readings,
            PublicApprovals approvals,
            DemoPeople people,
            DemoStore store) {
        this.drafts = drafts;
        this.publishing = publishing;
        this.posts = posts;
        this.comments = comments;
        this.readings = readings;
        this.approvals = approvals;
        this.people = people;
        this.store = store;
    }

    void publish(Instant now) {
        var today = now.atZone(DemoDocuments.ZONE).toLocalDate();
        var numbers = new HashMap<String, Integer>();
        var text = String.join("\n", Tsv.lines("/demo/posts.txt"));
        for (var script : text.split("(?m)^=== ")) {
            if (!script.isBlank()) {
                publish(script.lines().toList(), now, today, numbers);
            }
        }
    }

    private void publish(List<String> script, Instant now, LocalDate today, Map<String, Integer> numbers) {
        var head = script.getFirst().split(" ");
        var written = script.get(1).split(" ");
        var author = people.actor(written[3]);
        var at = at(today, written[1], written[2]);
        var note = line(script, "%note ");
        var copy = line(script, "%public ");
        var content = new WritePost(
                Typography.french(script.get(2).substring(2)),
                script.stream().skip(3).flatMap(line -> blocks(line).stream()).toList(),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                note == null ? null : note(note, today, numbers.merge(head[0], 1, Integer::sum)),
                copy == null ? null : new PublicCopy(copy, null, null));
        var id = Moment.at(at, () -> {
            var begun = drafts.begin(author, store.id("space", head[0]), content);
            publishing.publish(author, begun, content);
            if (script.getFirst().endsWith(" pinned")) {
                posts.pin(author, begun, true);
            }
            if (copy != null) {
                var seen = Objects.requireNonNull(posts.post(author, begun).forPublic());
                approvals.approve(author, begun, new ApprovePublic(seen.revision(), seen.pictureVersion(), false));
            }
            return begun;
        });
        script.stream().filter(line -> line.startsWith("+ ")).forEach(line -> say(line.split(" ", 5), id, today));
        if (note != null) {
            read(script, head[0], id, written[3], at, now);
        }
    }

    private static @Nullable String line(List<String> script, String mark) {
        return script.stream()
                .filter(line -> line.startsWith(mark))
                .map(line -> Typography.french(line.substring(mark.length())))
                .findFirst()
                .orElse(null);
    }

    private static NoteFacts note(String said, LocalDate today, int number) {
        var parts = said.split(" \\| ");
        var when = new When(today, today);
        return new NoteFacts(number, when.date(parts[1]), parts[0], when.date(parts[2]), true);
    }

    private static List<PostBlock> blocks(String line) {
        return switch (line.charAt(0)) {
            case '%', '+' -> List.of();
            case '#' -> List.of(block(Kind.HEADING, line.substring(3)));
            case '-' -> List.of(block(Kind.BULLET, line.substring(2)));
            case '>' -> List.of(block(Kind.QUOTE, line.substring(2)));
            default ->
                List.of(
                        line.matches("\\d\\. .*")
                                ? block(Kind.NUMBER, line.substring(3))
                                : block(Kind.PARAGRAPH, line));
        };
    }

    private static PostBlock block(Kind kind, String text) {
        var runs = new ArrayList<PostRun>();
        var bold = false;
        for (var part : Typography.french(text).split("\\*\\*", -1)) {
            if (!part.isEmpty()) {
                runs.add(new PostRun(part, bold, false, null));
            }
            bold = !bold;
        }
        return new PostBlock(kind, runs);
    }

    private void say(String[] said, UUID id, LocalDate today) {
        Moment.at(
                at(today, said[2], said[3]),
                () -> comments.say(people.actor(said[1]), id, null, new SayBelow(Typography.french(said[4]))));
    }

    /// All the space reads it within some hours, but for those whom the script names.
    private void read(List<String> script, String space, UUID id, String author, Instant at, Instant now) {
        Set<String> late = new HashSet<>(script.stream()
                .filter(line -> line.startsWith("%unread "))
                .map(line -> line.substring(8))
                .toList());
        late.add(author);
        var members = DemoSpace.all().stream()
                .filter(one -> one.key().equals(space))
                .findFirst()
                .orElseThrow()
                .roles()
                .keySet();
        var hours = 1;
        for (var member : members) {
            var then = at.plus(Duration.ofMinutes(37L * hours++));
            if (!late.contains(member) && then.isBefore(now)) {
                Moment.at(then, () -> read(people.actor(member), id));
            }
        }
    }

    private boolean read(Actor actor, UUID id) {
        readings.read(actor, id);
        return true;
    }

    private static Instant at(LocalDate today, String days, String time) {
        return today.plusDays(Long.parseLong(days))
                .atTime(LocalTime.parse(time))
                .atZone(DemoDocuments.ZONE)
                .toInstant();
    }
}
