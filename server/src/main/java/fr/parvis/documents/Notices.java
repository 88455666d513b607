package fr.parvis.documents;

import static fr.parvis.mail.Correspondence.answeredAt;

import fr.parvis.mail.Mail;
import fr.parvis.mail.Message;
import fr.parvis.mail.incoming.ReplyAddresses;
import fr.parvis.people.Addressee;
import fr.parvis.people.People;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformSettings;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Member;
import fr.parvis.spaces.Spaces;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// *Prévenir…*: tells people about documents, by their bell and by mail with the link and never the file, and never
/// somebody who may not read them.
@Service
public class Notices {
    private final Spaces spaces;
    private final Entries entries;
    private final AccessStore accessStore;
    private final People people;
    private final Mail mail;
    private final ReplyAddresses replyAddresses;
    private final PlatformSettings settings;
    private final ToldStore toldStore;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notices(
            Spaces spaces,
            Entries entries,
            AccessStore accessStore,
            People people,
            Mail mail,
            ReplyAddresses replyAddresses,
            PlatformSettings settings,
            ToldStore toldStore,
            ApplicationEventPublisher events,
            Clock clock) {
        this.spaces = spaces;
        this.entries = entries;
        this.accessStore = accessStore;
        this.people = people;
        this.mail = mail;
        this.replyAddresses = replyAddresses;
        this.settings = settings;
        this.toldStore = toldStore;
        this.events = events;
        this.clock = clock;
    }

    /// @throws Problem CANNOT_READ if any of the people may not read any of the documents: then nobody is told
    @Transactional
    public NoticeView notify(Actor actor, NotifyReaders command) {
        var documents = entries.requireAll(actor, command.ids(), EntryAction.NOTIFY);
        var readers = new LinkedHashMap<UUID, ReaderView>();
        for (var document : documents) {
            var some = accessStore.readers(document.id());
            some.forEach(reader -> readers.putIfAbsent(reader.id(), reader));
            if (!some.stream().map(ReaderView::id).toList().containsAll(command.personIds())) {
                throw new Problem(DocumentProblem.CANNOT_READ);
            }
        }
        var member = spaces.requireInsider(actor, documents.getFirst().spaceId());
        var sender = Objects.requireNonNull(readers.get(actor.personId())).name();
        var told = List.copyOf(new LinkedHashSet<>(command.personIds()));
        for (var personId : told) {
            people.addressee(personId).ifPresent(addressee -> {
                var answer = answerAt(documents.getFirst(), personId, addressee);
                mail.send(letter(addressee, sender, member, documents, command, answer != null), answeredAt(answer));
            });
        }
        keep(actor, documents, told, command.message());
        return new NoticeView(told.size());
    }

    /// For their home page and their bell; who has no mail is told as well.
    private void keep(Actor actor, List<Entry> documents, List<UUID> told, @Nullable String message) {
        var at = clock.instant();
        toldStore.insert(documents.stream().map(Entry::id).toList(), told, actor.personId(), message, at);
        var first = documents.getFirst();
        var names = documents.stream().map(Entry::name).collect(Collectors.joining(", "));
        events.publishEvent(new DocumentsTold(first.id(), names, message, first.spaceId(), told, at, actor.personId()));
    }

    /// An answer becomes a comment of the document; a folder has none.
    private @Nullable String answerAt(Entry first, UUID personId, Addressee to) {
        return first.isFolder()
                ? null
                : replyAddresses
                        .give("document", first.id(), personId, to.email(), to.locale())
                        .orElse(null);
    }

    private Message letter(
            Addressee to,
            String sender,
            Member member,
            List<Entry> documents,
            NotifyReaders command,
            boolean answered) {
        var words = NoticeWords.of(to.locale().getLanguage());
        var first = documents.getFirst();
        var name = documents.size() == 1 ? words.quoted(first.name()) : words.several(documents.size());
        var paragraphs = new java.util.ArrayList<String>();
        paragraphs.add(words.opening(sender, name, member.space().name()));
        if (command.message() != null) {
            paragraphs.addAll(command.message().lines().toList());
        }
        if (documents.size() > 1) {
            documents.forEach(document -> paragraphs.add(words.quoted(document.name()) + " " + link(document)));
        }
        if (answered) {
            paragraphs.add(words.answer());
        }
        return new Message(
                to.email(),
                to.locale(),
                words.subject(sender, name),
                paragraphs,
                new Message.Action(words.open(), link(first)),
                words.reason(member.space().name()),
                false);
    }

    private String link(Entry entry) {
        return settings.link("/d/" + entry.id());
    }
}
