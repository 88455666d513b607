/// How long the messages of a space are kept: always, or so many years, then they go by themselves every night (ADR
/// 288).
/// Thirty days pass between the choice and the first night. A room of the module `chat`.
@NullMarked
package fr.parvis.chat.keeping;

import org.jspecify.annotations.NullMarked;
