package fr.parvis.setup;

import fr.parvis.platform.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class InstallationController {
    private final Installation installation;

    InstallationController(Installation installation) {
        this.installation = installation;
    }

    @GetMapping("/api/installation")
    Installation.InstallationView installation(Actor actor) {
        return installation.view(actor);
    }

    @PostMapping("/api/installation/mail-tests")
    @ResponseStatus(HttpStatus.CREATED)
    Installation.MailTest testMail(Actor actor) {
        return installation.testMail(actor);
    }
}
