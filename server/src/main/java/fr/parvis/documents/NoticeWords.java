package fr.parvis.documents;

/// The words of the mail that tells about documents, in the language of whoever reads it.
enum NoticeWords {
    FRENCH {
        @Override
        String quoted(String name) {
            return "«\u00a0" + name + "\u00a0»";
        }

        @Override
        String several(int count) {
            return count + " documents";
        }

        @Override
        String subject(String sender, String what) {
            return sender + " vous signale " + what;
        }

        @Override
        String opening(String sender, String what, String space) {
            return sender + " vous signale " + what + ", dans l’espace " + quoted(space) + ".";
        }

        @Override
        String open() {
            return "Ouvrir le document";
        }

        @Override
        String answer() {
            return "Vous pouvez répondre à ce courriel\u00a0: votre réponse paraîtra parmi les commentaires du document.";
        }

        @Override
        String reason(String space) {
            return "Vous recevez ce message parce que vous faites partie de l’espace " + quoted(space) + ".";
        }
    },
    ENGLISH {
        @Override
        String quoted(String name) {
            return "“" + name + "”";
        }

        @Override
        String several(int count) {
            return count + " documents";
        }

        @Override
        String subject(String sender, String what) {
            return sender + " tells you about " + what;
        }

        @Override
        String opening(String sender, String what, String space) {
            return sender + " tells you about " + what + ", in the space " + quoted(space) + ".";
        }

        @Override
        String open() {
            return "Open the document";
        }

        @Override
        String answer() {
            return "You may answer this mail: your answer shows among the comments of the document.";
        }

        @Override
        String reason(String space) {
            return "You receive this message because you are in the space " + quoted(space) + ".";
        }
    };

    static NoticeWords of(String language) {
        return "en".equals(language) ? ENGLISH : FRENCH;
    }

    abstract String quoted(String name);

    abstract String several(int count);

    abstract String subject(String sender, String what);

    abstract String opening(String sender, String what, String space);

    abstract String open();

    /// What becomes of an answer.
    abstract String answer();

    abstract String reason(String space);
}
