package fr.parvis.notifications.mails;

import fr.parvis.notifications.NotificationLevel;
import fr.parvis.platform.PersonalNotice.Kind;
import java.util.ArrayList;

final class FrenchMailWords implements MailWords {
    @Override
    public String meant(MeantLine line) {
        var by = line.byName() == null ? "Quelqu’un" : line.byName();
        var subject = quoted(line.subject());
        return switch (line.kind()) {
            case MENTION -> by + " vous cite dans " + subject;
            case DIRECT_MESSAGE ->
                line.count() > 1 ? by + " vous a écrit " + line.count() + " messages" : by + " vous a écrit";
            case NOTICE -> by + " vous signale " + subject;
            case REQUEST -> by + " vous adresse une demande\u00a0: " + subject;
            case ANSWER -> by + " a répondu à votre demande\u00a0: " + subject;
            case APPROVAL -> by + " attend votre réponse sur " + subject;
            case APPROVED -> by + " a validé ou relu " + subject;
            case CORRECTION -> by + " demande de corriger " + subject;
            case HANDED_IN ->
                line.count() > 1
                        ? line.count() + " fichiers ont été remis dans " + subject
                        : "Un fichier a été remis dans " + subject;
            case IMPORT -> subject + "\u00a0: l’importation est terminée, ou attend votre réponse";
            case COMMENT -> by + " commente " + subject;
            case FOLLOWED ->
                line.count() > 1
                        ? subject + ", que vous suivez, a changé " + line.count() + " fois"
                        : by + " a fait évoluer " + subject + ", que vous suivez";
            case STAND_IN -> by + " s’absente\u00a0: vous répondez à sa place";
            case CLEAN_UP -> by + " ouvre la campagne " + subject;
            case KEEPING -> by + " a changé la durée de garde des messages de " + subject;
            case ROOM -> subject + " se remplit\u00a0: voyez ce qui pourrait partir";
            case INACTIVE -> "Il ne se passe plus rien dans " + subject + "\u00a0: faut-il l’archiver\u00a0?";
            case SLIP_TO_SIGN -> by + " attend votre signature sur le bordereau d’élimination n° " + line.subject();
            case SLIP_DESTROYED ->
                by + " a détruit les documents de votre bordereau d’élimination n° " + line.subject();
            case QUARANTINED -> subject + " est en quarantaine\u00a0: l’antivirus le dit infecté";
            case REMINDER -> "Vous vouliez revenir à " + subject;
            case NOT_SENT -> "Votre message pour " + subject + " n’est pas parti";
            case NOTE_TO_READ -> by + " vous demande de lire la note " + subject;
            case NOTE_REMINDER -> "Rappel\u00a0: la note " + subject + " attend votre lecture";
            case POST_TO_APPROVE -> by + " attend votre accord pour publier " + subject;
            case BROADCAST -> by + " vous adresse " + subject;
            case REQUEST_MOVED -> by + " a fait avancer votre demande " + subject;
            case REQUEST_ASKED -> by + " attend que vous répondiez à la demande " + subject;
            case REQUEST_ANSWERED -> by + " vous écrit au sujet de la demande " + subject;
            case REQUEST_CANCELLED -> by + " a annulé la demande " + subject;
            case REQUEST_REMINDER -> "Rappel\u00a0: la demande " + subject + " attend votre réponse";
            case REQUEST_LATE -> "La demande " + subject + " attend depuis longtemps une réponse";
            case POLL_OPENED -> by + " vous demande\u00a0: " + subject;
            case POLL_REMINDER -> "Rappel\u00a0: " + subject + " attend votre réponse";
            case JURY_OPENED -> "C’est au jury de noter\u00a0: " + subject;
            case CONTRIBUTIONS_ASKED -> by + " vous invite à contribuer\u00a0: " + subject;
            case CONTRIBUTION_ANSWERED -> by + " a répondu à votre contribution " + subject;
            case CONTRIBUTION_REFUSED -> by + " n’a pas publié votre contribution " + subject;
            case PERSONAL_DATA -> subject + " semble contenir des données personnelles\u00a0: à regarder";
        };
    }

    @Override
    public String why(Kind kind) {
        return switch (kind) {
            case MENTION -> "Vous êtes cité.";
            case DIRECT_MESSAGE -> "Le message vous est adressé.";
            case NOTICE -> "On vous prévient.";
            case REQUEST -> "Votre réponse est attendue.";
            case ANSWER -> "Vous l’aviez demandé.";
            case APPROVAL -> "Votre relecture ou votre validation est attendue.";
            case APPROVED, CORRECTION -> "Vous l’avez déposé, ou demandé.";
            case HANDED_IN -> "Vous avez donné le lien de dépôt.";
            case IMPORT -> "Vous avez lancé cette importation.";
            case COMMENT -> "Vous l’avez déposé, ou commenté.";
            case FOLLOWED -> "Vous suivez ce document.";
            case STAND_IN -> "On vous confie ses réponses.";
            case CLEAN_UP, ROOM, INACTIVE, KEEPING -> "Vous animez l’espace, ou administrez la collectivité.";
            case NOTE_TO_READ, NOTE_REMINDER -> "Votre lecture est attendue.";
            case POST_TO_APPROVE -> "Votre accord est attendu.";
            case BROADCAST -> "Le message vous est adressé.";
            case POLL_OPENED, POLL_REMINDER -> "Votre réponse est attendue.";
            case JURY_OPENED -> "Vous êtes du jury.";
            case CONTRIBUTIONS_ASKED -> "Votre contribution est attendue.";
            case CONTRIBUTION_ANSWERED, CONTRIBUTION_REFUSED -> "Vous l’aviez écrite.";
            case REMINDER -> "Vous avez demandé ce rappel.";
            case REQUEST_MOVED -> "C’est votre demande.";
            case REQUEST_ASKED -> "C’est à vous de répondre.";
            case REQUEST_ANSWERED -> "C’est votre demande, ou vous la suivez.";
            case REQUEST_CANCELLED -> "Vous la suiviez.";
            case REQUEST_REMINDER -> "C’est à vous de répondre.";
            case REQUEST_LATE -> "Vous animez l’espace qui la reçoit.";
            case NOT_SENT -> "Vous l’aviez écrit.";
            case SLIP_TO_SIGN, SLIP_DESTROYED -> "Vous tenez le bordereau.";
            case QUARANTINED, PERSONAL_DATA -> "Vous l’avez déposé, ou animez l’espace.";
        };
    }

    @Override
    public String news(NewsLine line) {
        var subject = quoted(line.subject());
        var done = new ArrayList<String>();
        if (line.documents() > 0) {
            done.add("déposé");
        }
        if (line.posts() > 0) {
            done.add("publié");
        }
        if (line.versions() > 0) {
            done.add("modifié" + (line.versions() > 1 ? " " + line.versions() + " fois" : ""));
        }
        if (line.messages() > 0) {
            done.add(line.messages() > 1 ? line.messages() + " messages" : "un message");
        }
        var by = line.people() > 1
                ? (line.messages() > 0 ? " de " : " par ") + line.people() + " personnes"
                : line.by() == null ? "" : (line.messages() > 0 ? " de " : " par ") + line.by();
        var what = String.join(", puis ", done) + by;
        return line.messages() > 0 ? subject + "\u00a0: " + what : subject + " " + what;
    }

    @Override
    public String whyNews(boolean digest) {
        return digest ? "Vous recevez le résumé de cet espace." : "Vous suivez tout de cet espace.";
    }

    @Override
    public String summary(int count, int spaces) {
        return "Le résumé de votre journée\u00a0: "
                + (count > 1 ? count + " nouveautés" : "une nouveauté")
                + (spaces > 1 ? " dans " + spaces + " espaces" : "");
    }

    @Override
    public String waiting(int count) {
        return count > 1 ? count + " choses vous attendent dans Parvis" : "Une chose vous attend dans Parvis";
    }

    @Override
    public String secretSpace() {
        return "Un espace secret";
    }

    @Override
    public String whyUnnamed() {
        return "De cet espace, rien ne s’écrit par courriel.";
    }

    @Override
    public String opening(boolean digest) {
        return digest ? "Voici ce qui s’est passé dans vos espaces." : "Voici ce qui vous attend dans Parvis.";
    }

    @Override
    public String forYou() {
        return "Pour vous";
    }

    @Override
    public String more(int count) {
        return count > 1 ? "… et " + count + " autres nouveautés" : "… et une autre nouveauté";
    }

    @Override
    public String open() {
        return "Ouvrir Parvis";
    }

    @Override
    public String reason(boolean digest) {
        return digest
                ? "Vous recevez ce résumé parce que vous l’avez choisi pour un espace au moins. Pour en changer, sans vous connecter\u00a0:"
                : "Vous recevez ce message parce que vous ne l’avez pas lu dans Parvis, ou que vous suivez tout d’un espace. "
                        + "Pour recevoir plus ou moins, sans vous connecter\u00a0:";
    }

    @Override
    public String howToAnswer(String subject) {
        return "Répondez à ce courriel\u00a0: votre réponse paraîtra dans " + quoted(subject) + ".";
    }

    @Override
    public String answer() {
        return "Répondre par courriel";
    }

    @Override
    public String howToAnswerRequest(String subject) {
        return "Répondez à ce courriel\u00a0: votre réponse se lira dans la demande " + quoted(subject)
                + ", par la personne qui l’a faite et tous ceux qui la suivent. Ce n’est jamais une note interne.";
    }

    @Override
    public String answerRequest() {
        return "Répondre par courriel (lu par la personne qui demande et tous ceux qui suivent la demande)";
    }

    @Override
    public String answerBy(String label) {
        return "Répondre « " + label + " »";
    }

    @Override
    public String answerHere() {
        return "Répondre sans vous connecter";
    }

    @Override
    public String change(String space, NotificationLevel level) {
        var name = switch (level) {
            case ALL -> "Tout";
            case IMPORTANT -> "Important";
            case DIGEST -> "Résumé du jour";
            case SILENT -> "Silence";
        };
        return space + ", niveau " + quoted(name);
    }

    @Override
    public String stop() {
        return "Ne plus recevoir de courriels de ce genre";
    }

    private static String quoted(String text) {
        return "«\u00a0" + text + "\u00a0»";
    }
}
