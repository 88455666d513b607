/// What is said of requests when a space is taken away.
@NullMarked
package fr.parvis.requests.leaving;

import org.jspecify.annotations.NullMarked;
