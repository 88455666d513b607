package fr.parvis.requests.visitors;

import fr.parvis.requests.design.Flaw;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The public form of a definition as those who run its space see it.
///
/// @param address where anybody fills it in; null as long as it was never opened
/// @param open whether it takes requests in
/// @param offered whether its definition is published
/// @param flaws what stands in the way of opening it
public record OpenFormView(
        @Nullable String code,
        @Nullable String address,
        boolean open,
        boolean offered,
        String controller,
        String consent,
        int months,
        List<Flaw> flaws) {}
