/// Requests in the search, and their addresses in the dialogue.
@NullMarked
package fr.parvis.requests.finding;

import org.jspecify.annotations.NullMarked;
