/// Answering a poll, once, with or without one's name.
@NamedInterface("ballots")
@NullMarked
package fr.parvis.polls.ballots;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
