package fr.parvis.mail.incoming;

import fr.parvis.mail.IncomingAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Where somebody answers by mail to what they are told of, for modules that know of a thing no more than its page.
@Service
public class AnswerPlaces {
    private final List<ReplyTarget> targets;
    private final ReplyAddresses addresses;
    private final IncomingAddress incoming;

    AnswerPlaces(List<ReplyTarget> targets, ReplyAddresses addresses, IncomingAddress incoming) {
        this.targets = targets;
        this.addresses = addresses;
        this.incoming = incoming;
    }

    /// The address that posts an answer there; nothing where the person may not answer now, where nobody answers by
    /// mail, and where no mail is received.
    ///
    /// @param path of the page that they are told of
    /// @param recipient where the mail goes: an answer from elsewhere is refused
    public Optional<String> give(String path, UUID personId, String recipient, Locale locale) {
        if (!incoming.isSet()) {
            return Optional.empty();
        }
        for (var target : targets) {
            var place = target.place(personId, path);
            if (place.isPresent()) {
                return addresses.give(target.code(), place.get(), personId, recipient, locale);
            }
        }
        return Optional.empty();
    }
}
