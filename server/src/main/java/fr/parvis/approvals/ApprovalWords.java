package fr.parvis.approvals;

/// The words of the mail to whoever is asked, in their language.
enum ApprovalWords {
    FRENCH {
        @Override
        String subject(String document, Step step) {
            return (step == Step.APPROVAL ? "À valider : " : "À relire : ").replace(" :", "\u00a0:") + document;
        }

        @Override
        String asked(String asker, String document, int version, Step step) {
            return asker + " vous demande de " + (step == Step.APPROVAL ? "valider" : "relire") + " «\u00a0" + document
                    + "\u00a0», version " + version + ".";
        }

        @Override
        String inPlaceOf(String absent) {
            return "Vous répondez à la place de " + absent + ", pendant son absence.";
        }

        @Override
        String due(String day) {
            return "Réponse attendue avant la fin du " + day + ".";
        }

        @Override
        String reminder() {
            return "On attend encore votre réponse.";
        }

        @Override
        String answer() {
            return "Lire et répondre";
        }

        @Override
        String reason() {
            return "Vous recevez ce message parce que votre réponse est attendue. Le bouton répond pour vous, une fois : ne transférez pas ce message.";
        }
    },
    ENGLISH {
        @Override
        String subject(String document, Step step) {
            return (step == Step.APPROVAL ? "To approve: " : "To read again: ") + document;
        }

        @Override
        String asked(String asker, String document, int version, Step step) {
            return asker + " asks you to " + (step == Step.APPROVAL ? "approve" : "read again") + " “" + document
                    + "”, version " + version + ".";
        }

        @Override
        String inPlaceOf(String absent) {
            return absent + " is away: you answer in their place.";
        }

        @Override
        String due(String day) {
            return "An answer is expected before the end of " + day + ".";
        }

        @Override
        String reminder() {
            return "Your answer is still awaited.";
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

    static ApprovalWords of(String language) {
        return "en".equals(language) ? ENGLISH : FRENCH;
    }

    abstract String subject(String document, Step step);

    abstract String asked(String asker, String document, int version, Step step);

    abstract String inPlaceOf(String absent);

    abstract String due(String day);

    abstract String reminder();

    abstract String answer();

    abstract String reason();
}
