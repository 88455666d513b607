package fr.parvis.spaces.requests;

import fr.parvis.mail.Mail;
import fr.parvis.mail.Message;
import fr.parvis.people.People;
import fr.parvis.platform.PlatformSettings;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/// The mail that carries the answer to whoever asked for a space (`fr/parvis/spaces/requests/phrases*.properties`).
@Component
class RequestAnswers {
    private static final ResourceBundle.Control NO_MACHINE_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Mail mail;
    private final People people;
    private final PlatformSettings platform;

    RequestAnswers(Mail mail, People people, PlatformSettings platform) {
        this.mail = mail;
        this.people = people;
        this.platform = platform;
    }

    /// Writes to the asker, if a mail can reach them.
    void send(SpaceRequestView request) {
        people.addressee(request.askedBy()).ifPresent(asker -> {
            var phrases = phrases(asker.locale());
            var outcome = String.valueOf(request.outcome()).toLowerCase(Locale.ROOT);
            mail.send(new Message(
                    asker.email(),
                    asker.locale(),
                    phrases.getString("answer.subject").formatted(request.name()),
                    List.of(
                            phrases.getString("answer." + outcome).formatted(request.name(), request.spaceName()),
                            Objects.requireNonNullElse(request.answer(), "")),
                    new Message.Action(phrases.getString("answer.action"), platform.link(address(request))),
                    phrases.getString("answer.reason").formatted(request.organisationName()),
                    false));
        });
    }

    private static String address(SpaceRequestView request) {
        if (request.spaceSlug() == null) {
            return "/espaces/demandes";
        }
        var space = "/espaces/" + request.organisationSlug() + "/" + request.spaceSlug();
        return request.outcome() == DecideSpaceRequest.Outcome.FOLDER ? space + "/documents" : space;
    }

    private static ResourceBundle phrases(Locale locale) {
        return ResourceBundle.getBundle("fr.parvis.spaces.requests.phrases", locale, NO_MACHINE_LANGUAGE);
    }
}
