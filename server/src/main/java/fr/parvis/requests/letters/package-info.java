/// Asking and answering by mail: the address of a definition, where a mail opens a request, and the answers to the
/// mails that a request sends.
@NullMarked
package fr.parvis.requests.letters;

import org.jspecify.annotations.NullMarked;
