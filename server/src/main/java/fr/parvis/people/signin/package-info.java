/// Signing in with a password, the sessions that it opens, the links that give or renew a password, and the
/// passwords of applications. A room of the module `people`: it shares its schema, and knows who somebody is
/// through it.
@NullMarked
@NamedInterface("signin")
package fr.parvis.people.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
