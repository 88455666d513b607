/// Taking part by mail: somebody outside, without an account, who gets what is said in a topic and answers it
/// (a *correspondent*), and members who answer a mail that told them of messages. A room of the module `chat`.
@NullMarked
package fr.parvis.chat.letters;

import org.jspecify.annotations.NullMarked;
