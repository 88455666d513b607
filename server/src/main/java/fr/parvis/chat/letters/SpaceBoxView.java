package fr.parvis.chat.letters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The address of a space, for who runs it.
///
/// @param address null while there is none
/// @param receives whether the installation receives mail: without, there can be none
/// @param waiting how many mails wait to be accepted
/// @param can OPEN, which also renews it, and CLOSE
record SpaceBoxView(@Nullable String address, boolean receives, int waiting, List<String> can) {}
