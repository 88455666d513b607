/// Requests that have to do with one another.
@NullMarked
package fr.parvis.requests.linking;

import org.jspecify.annotations.NullMarked;
