/// Signing in with a password, the sessions that it opens, and the links that give or renew a password. A room of
/// the module `people`: it shares its schema, and knows who somebody is through it.
@NullMarked
package fr.parvis.people.signin;

import org.jspecify.annotations.NullMarked;
