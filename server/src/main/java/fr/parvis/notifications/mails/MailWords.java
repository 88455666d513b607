package fr.parvis.notifications.mails;

import fr.parvis.notifications.NotificationLevel;
import fr.parvis.platform.PersonalNotice.Kind;
import java.util.Locale;

/// The words of the mails, in the language of who gets them.
public interface MailWords {
    static MailWords of(Locale locale) {
        return "en".equals(locale.getLanguage()) ? new EnglishMailWords() : new FrenchMailWords();
    }

    /// What happened, as a sentence.
    String meant(MeantLine line);

    /// Why it came.
    String why(Kind kind);

    String news(NewsLine line);

    /// Why the news of a space come.
    String whyNews(boolean digest);

    String summary(int count, int spaces);

    String waiting(int count);

    /// In the place of the name of a space that no list names.
    String secretSpace();

    String whyUnnamed();

    String opening(boolean digest);

    /// What stands outside spaces.
    String forYou();

    /// How many lines of a space are left out.
    String more(int count);

    String open();

    String reason(boolean digest);

    /// How one answers a mail that tells of one thing.
    ///
    /// @param subject what it is about
    String howToAnswer(String subject);

    /// How one answers a mail that tells of one request: who reads it.
    String howToAnswerRequest(String subject);

    /// How one answers to one thing of several.
    String answer();

    /// The same of a request.
    String answerRequest();

    /// One press gives that answer.
    String answerBy(String label);

    /// One press opens all that is asked.
    String answerHere();

    String change(String space, NotificationLevel level);

    String stop();
}
