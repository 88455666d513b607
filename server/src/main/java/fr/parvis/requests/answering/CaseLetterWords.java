package fr.parvis.requests.answering;

/// The words of the mail to whoever is asked, in their language.
enum CaseLetterWords {
    FRENCH {
        @Override
        String subject(String subject) {
            return "À vous de répondre\u00a0: " + subject;
        }

        @Override
        String asked(String requester, String definition, String subject) {
            return requester + " a fait une demande, «\u00a0" + definition + "\u00a0»\u00a0: " + subject + ".";
        }

        @Override
        String toComplete(String definition, String subject) {
            return "Il manque quelque chose à votre demande, «\u00a0" + definition + "\u00a0»\u00a0: " + subject + ".";
        }

        @Override
        String step(String step) {
            return "Elle est à l’étape «\u00a0" + step + "\u00a0» et attend votre réponse.";
        }

        @Override
        String inPlaceOf(String absent) {
            return "Vous répondez à la place de " + absent + ", pendant son absence.";
        }

        @Override
        String reminder() {
            return "On attend encore votre réponse.";
        }

        @Override
        String byMail() {
            return "Vous pouvez aussi répondre à ce courriel, pièces jointes comprises\u00a0: tous ceux qui suivent la demande vous lisent.";
        }

        @Override
        String notByMail() {
            return "Répondre à ce courriel, c’est écrire à la personne qui demande, qui vous lit\u00a0: votre décision se donne par le bouton.";
        }

        @Override
        String answer() {
            return "Lire et répondre";
        }

        @Override
        String reason() {
            return "Vous recevez ce message parce que votre réponse est attendue. Le bouton répond pour vous, une fois\u00a0: ne transférez pas ce message.";
        }
    },
    ENGLISH {
        @Override
        String subject(String subject) {
            return "Your turn to answer: " + subject;
        }

        @Override
        String asked(String requester, String definition, String subject) {
            return requester + " made a request, “" + definition + "”: " + subject + ".";
        }

        @Override
        String toComplete(String definition, String subject) {
            return "Something is missing from your request, “" + definition + "”: " + subject + ".";
        }

        @Override
        String step(String step) {
            return "It is at the step “" + step + "” and awaits your answer.";
        }

        @Override
        String inPlaceOf(String absent) {
            return absent + " is away: you answer in their place.";
        }

        @Override
        String reminder() {
            return "Your answer is still awaited.";
        }

        @Override
        String byMail() {
            return "You may answer this mail as well, files included: all who follow the request read you.";
        }

        @Override
        String notByMail() {
            return "To answer this mail is to write to who asks, who reads you: you decide by the button.";
        }

        @Override
        String answer() {
            return "Read and answer";
        }

        @Override
        String reason() {
            return "You receive this message because your answer is awaited. The button answers for you, once: do not forward this message.";
        }
    };

    static CaseLetterWords of(String language) {
        return "en".equals(language) ? ENGLISH : FRENCH;
    }

    abstract String subject(String subject);

    abstract String asked(String requester, String definition, String subject);

    abstract String toComplete(String definition, String subject);

    abstract String step(String step);

    abstract String inPlaceOf(String absent);

    abstract String reminder();

    abstract String byMail();

    abstract String notByMail();

    abstract String answer();

    abstract String reason();
}
