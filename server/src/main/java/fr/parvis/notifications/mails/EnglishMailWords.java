package fr.parvis.notifications.mails;

import fr.parvis.notifications.NotificationLevel;
import fr.parvis.platform.PersonalNotice.Kind;
import java.util.ArrayList;

final class EnglishMailWords implements MailWords {
    @Override
    public String meant(MeantLine line) {
        var by = line.byName() == null ? "Somebody" : line.byName();
        var subject = quoted(line.subject());
        return switch (line.kind()) {
            case MENTION -> by + " mentions you in " + subject;
            case DIRECT_MESSAGE ->
                line.count() > 1 ? by + " wrote you " + line.count() + " messages" : by + " wrote to you";
            case NOTICE -> by + " tells you about " + subject;
            case REQUEST -> by + " asks you: " + subject;
            case ANSWER -> by + " answered your request: " + subject;
            case APPROVAL -> by + " awaits your answer on " + subject;
            case APPROVED -> by + " approved or read " + subject;
            case CORRECTION -> by + " asks to correct " + subject;
            case HANDED_IN ->
                line.count() > 1
                        ? line.count() + " files were handed in to " + subject
                        : "A file was handed in to " + subject;
            case IMPORT -> subject + ": the import is over, or awaits your answer";
            case COMMENT -> by + " comments on " + subject;
            case FOLLOWED ->
                line.count() > 1
                        ? subject + ", which you follow, changed " + line.count() + " times"
                        : by + " changed " + subject + ", which you follow";
            case STAND_IN -> by + " is away: you answer in their place";
            case CLEAN_UP -> by + " opens the campaign " + subject;
            case KEEPING -> by + " changed how long messages are kept in " + subject;
            case ROOM -> subject + " fills up: see what could go";
            case INACTIVE -> "Nothing happens any more in " + subject + ": should it be archived?";
            case SLIP_TO_SIGN -> by + " awaits your signature on destruction slip no. " + line.subject();
            case SLIP_DESTROYED -> by + " destroyed the documents of your destruction slip no. " + line.subject();
            case QUARANTINED -> subject + " is in quarantine: the antivirus says it is infected";
            case REMINDER -> "You wanted to come back to " + subject;
            case NOT_SENT -> "Your message for " + subject + " did not leave";
            case NOTE_TO_READ -> by + " asks you to read the note " + subject;
            case NOTE_REMINDER -> "Reminder: the note " + subject + " awaits your reading";
            case POST_TO_APPROVE -> by + " awaits your approval to publish " + subject;
            case BROADCAST -> by + " sends you " + subject;
            case REQUEST_MOVED -> by + " moved your request " + subject + " on";
            case REQUEST_ASKED -> by + " awaits your answer to the request " + subject;
            case REQUEST_ANSWERED -> by + " writes to you about the request " + subject;
            case REQUEST_CANCELLED -> by + " cancelled the request " + subject;
            case REQUEST_REMINDER -> "Reminder: the request " + subject + " awaits your answer";
            case REQUEST_LATE -> "The request " + subject + " has long awaited an answer";
            case POLL_OPENED -> by + " asks you " + subject;
            case POLL_REMINDER -> "Reminder: " + subject + " awaits your answer";
            case JURY_OPENED -> "The jury may score: " + subject;
            case CONTRIBUTIONS_ASKED -> by + " invites you to contribute: " + subject;
            case CONTRIBUTION_ANSWERED -> by + " answered your contribution " + subject;
            case CONTRIBUTION_REFUSED -> by + " did not publish your contribution " + subject;
            case PERSONAL_DATA -> subject + " seems to hold personal data: have a look";
        };
    }

    @Override
    public String why(Kind kind) {
        return switch (kind) {
            case MENTION -> "You are mentioned.";
            case DIRECT_MESSAGE -> "The message is for you.";
            case NOTICE -> "Somebody wants you to know.";
            case REQUEST -> "Your answer is awaited.";
            case ANSWER -> "You had asked for it.";
            case APPROVAL -> "Your reading or approval is awaited.";
            case APPROVED, CORRECTION -> "You brought it, or asked for it.";
            case HANDED_IN -> "You gave the deposit link.";
            case IMPORT -> "You started this import.";
            case COMMENT -> "You brought it, or commented on it.";
            case FOLLOWED -> "You follow this document.";
            case STAND_IN -> "You are asked to answer for them.";
            case CLEAN_UP, ROOM, INACTIVE, KEEPING -> "You run the space, or administer the authority.";
            case NOTE_TO_READ, NOTE_REMINDER -> "Your reading is awaited.";
            case POST_TO_APPROVE -> "Your approval is awaited.";
            case BROADCAST -> "The message is for you.";
            case POLL_OPENED, POLL_REMINDER -> "Your answer is awaited.";
            case JURY_OPENED -> "You are of the jury.";
            case CONTRIBUTIONS_ASKED -> "Your contribution is awaited.";
            case CONTRIBUTION_ANSWERED, CONTRIBUTION_REFUSED -> "You wrote it.";
            case REMINDER -> "You asked for this reminder.";
            case REQUEST_MOVED -> "It is your request.";
            case REQUEST_ASKED -> "It is your turn to answer.";
            case REQUEST_ANSWERED -> "It is your request, or you follow it.";
            case REQUEST_CANCELLED -> "You followed it.";
            case REQUEST_REMINDER -> "It is your turn to answer.";
            case REQUEST_LATE -> "You run the space that it was sent to.";
            case NOT_SENT -> "You wrote it.";
            case SLIP_TO_SIGN, SLIP_DESTROYED -> "The slip is in your hands.";
            case QUARANTINED, PERSONAL_DATA -> "You brought it, or run the space.";
        };
    }

    @Override
    public String news(NewsLine line) {
        var done = new ArrayList<String>();
        if (line.documents() > 0) {
            done.add("deposited");
        }
        if (line.posts() > 0) {
            done.add("published");
        }
        if (line.versions() > 0) {
            done.add("changed" + (line.versions() > 1 ? " " + line.versions() + " times" : ""));
        }
        if (line.messages() > 0) {
            done.add(line.messages() > 1 ? line.messages() + " messages" : "one message");
        }
        var by = line.people() > 1 ? " by " + line.people() + " people" : line.by() == null ? "" : " by " + line.by();
        return quoted(line.subject()) + (line.messages() > 0 ? ": " : " ") + String.join(", then ", done) + by;
    }

    @Override
    public String whyNews(boolean digest) {
        return digest ? "You get the summary of this space." : "You follow all of this space.";
    }

    @Override
    public String summary(int count, int spaces) {
        return "Your day in short: "
                + (count > 1 ? count + " pieces of news" : "one piece of news")
                + (spaces > 1 ? " in " + spaces + " spaces" : "");
    }

    @Override
    public String waiting(int count) {
        return count > 1 ? count + " things wait for you in Parvis" : "One thing waits for you in Parvis";
    }

    @Override
    public String secretSpace() {
        return "A secret space";
    }

    @Override
    public String whyUnnamed() {
        return "Nothing of this space is written in mails.";
    }

    @Override
    public String opening(boolean digest) {
        return digest ? "This is what happened in your spaces." : "This is what waits for you in Parvis.";
    }

    @Override
    public String forYou() {
        return "For you";
    }

    @Override
    public String more(int count) {
        return "… and " + count + " more";
    }

    @Override
    public String open() {
        return "Open Parvis";
    }

    @Override
    public String reason(boolean digest) {
        return digest
                ? "You get this summary because you chose it for one space at least. To change that, without signing in:"
                : "You get this message because you have not read it in Parvis, or follow all of a space. "
                        + "To get more or less, without signing in:";
    }

    @Override
    public String howToAnswer(String subject) {
        return "Answer this mail: your answer will show in " + quoted(subject) + ".";
    }

    @Override
    public String answer() {
        return "Answer by mail";
    }

    @Override
    public String howToAnswerRequest(String subject) {
        return "Answer this mail: your answer will show in the request " + quoted(subject)
                + ", to who made it and to all who follow it. It is never an internal note.";
    }

    @Override
    public String answerRequest() {
        return "Answer by mail (read by who asks and by all who follow the request)";
    }

    @Override
    public String answerBy(String label) {
        return "Answer “" + label + "”";
    }

    @Override
    public String answerHere() {
        return "Answer without signing in";
    }

    @Override
    public String change(String space, NotificationLevel level) {
        var name = switch (level) {
            case ALL -> "All";
            case IMPORTANT -> "Important";
            case DIGEST -> "Daily summary";
            case SILENT -> "Silence";
        };
        return space + ", level " + quoted(name);
    }

    @Override
    public String stop() {
        return "Get no more mails of this kind";
    }

    private static String quoted(String text) {
        return "“" + text + "”";
    }
}
