/// Requests as the rest of the product finds, shows and makes them.
@NullMarked
package fr.parvis.requests.elsewhere;

import org.jspecify.annotations.NullMarked;
