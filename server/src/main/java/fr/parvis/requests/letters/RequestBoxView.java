package fr.parvis.requests.letters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The address of a definition, for who runs its space.
///
/// @param address null while there is none
/// @param receives whether the installation receives mail: without, there can be none
/// @param missing what the form wants and a mail cannot say, by the labels of its questions
/// @param can OPEN, which also renews it, and CLOSE
record RequestBoxView(@Nullable String address, boolean receives, List<String> missing, List<String> can) {}
