/// Answering from the mail that asks.
@NullMarked
package fr.parvis.requests.answering;

import org.jspecify.annotations.NullMarked;
