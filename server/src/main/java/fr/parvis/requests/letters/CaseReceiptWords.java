package fr.parvis.requests.letters;

import java.util.List;
import java.util.Locale;

/// The words of the mail that says that a request is there, in the language of who asked.
enum CaseReceiptWords {
    FRENCH {
        @Override
        String subject(String subject) {
            return "Demande enregistrée\u00a0: " + subject;
        }

        @Override
        String opened(String definition, String subject) {
            return "Votre courriel a ouvert une demande, «\u00a0" + definition + "\u00a0»\u00a0: " + subject + ".";
        }

        @Override
        String step(String step) {
            return "Elle est à l’étape «\u00a0" + step + "\u00a0». Vous êtes averti à chaque changement.";
        }

        @Override
        String missing(List<String> labels) {
            return "Il manque encore\u00a0: " + quoted(labels, "«\u00a0", "\u00a0»")
                    + ". La demande est ouverte, et avancera mieux complétée.";
        }

        @Override
        String answer() {
            return "Pour ajouter un mot ou un fichier, répondez à ce courriel\u00a0: tous ceux qui suivent la demande le lisent.";
        }

        @Override
        String complete() {
            return "Compléter la demande";
        }

        @Override
        String follow() {
            return "Suivre la demande";
        }

        @Override
        String reason() {
            return "Vous recevez ce message parce qu’un courriel envoyé de votre adresse a ouvert une demande. S’il n’est pas de vous, dites-le en répondant.";
        }
    },
    ENGLISH {
        @Override
        String subject(String subject) {
            return "Request received: " + subject;
        }

        @Override
        String opened(String definition, String subject) {
            return "Your mail opened a request, “" + definition + "”: " + subject + ".";
        }

        @Override
        String step(String step) {
            return "It is at the step “" + step + "”. You are told of each change.";
        }

        @Override
        String missing(List<String> labels) {
            return "Still missing: " + quoted(labels, "“", "”")
                    + ". The request is open, and goes on better once completed.";
        }

        @Override
        String answer() {
            return "To add a word or a file, answer this mail: all who follow the request read it.";
        }

        @Override
        String complete() {
            return "Complete the request";
        }

        @Override
        String follow() {
            return "Follow the request";
        }

        @Override
        String reason() {
            return "You receive this message because a mail from your address opened a request. If it was not yours, say so in your answer.";
        }
    };

    static CaseReceiptWords of(Locale locale) {
        return "en".equals(locale.getLanguage()) ? ENGLISH : FRENCH;
    }

    private static String quoted(List<String> labels, String before, String after) {
        return before + String.join(after + ", " + before, labels) + after;
    }

    abstract String subject(String subject);

    abstract String opened(String definition, String subject);

    abstract String step(String step);

    abstract String missing(List<String> labels);

    abstract String answer();

    abstract String complete();

    abstract String follow();

    abstract String reason();
}
