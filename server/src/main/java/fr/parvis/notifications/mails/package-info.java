/// The mails: what waits for each person, when it leaves, and its words.
@NullMarked
package fr.parvis.notifications.mails;

import org.jspecify.annotations.NullMarked;
