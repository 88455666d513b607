/// Answering from the mail that asks, without signing in.
@NullMarked
package fr.parvis.requests.answering;

import org.jspecify.annotations.NullMarked;
