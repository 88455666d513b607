package fr.parvis.polls.ballots;

import java.util.Comparator;

/// An option of a question.
record Place(int question, int option) {
    static final Comparator<Place> ORDER =
            Comparator.comparingInt(Place::question).thenComparingInt(Place::option);
}
