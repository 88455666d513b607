/// Mail in: read in a mailbox (IMAP) or taken at a door of our own (SMTP), kept once, understood, and handed to the
/// module that it answers ([ReplyTarget]). Notices of mail servers, absences, loops and forged senders post nothing and
/// are answered nothing. A room of the module `mail`.
@NullMarked
@NamedInterface("incoming")
package fr.parvis.mail.incoming;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
