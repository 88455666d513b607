/// Taking part by mail: somebody outside, without an account, who gets what is said in a topic and answers it
/// (a *correspondent*), members who answer a mail that told them of messages, and the address of a space (its *box*),
/// where a mail opens a topic. A room of the module `chat`.
@NullMarked
package fr.parvis.chat.letters;

import org.jspecify.annotations.NullMarked;
