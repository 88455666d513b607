/// Mail out: one record of every message, sent by SMTP where it is set up and kept in the outbox where it is not.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package fr.parvis.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
