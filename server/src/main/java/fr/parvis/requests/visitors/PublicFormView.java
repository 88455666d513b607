package fr.parvis.requests.visitors;

import fr.parvis.requests.design.FormQuestion;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A form as anybody reads it at its public address.
///
/// @param open whether it takes requests in
/// @param version to be sent back with what is filled in
/// @param questions empty where it is shut
/// @param steps what becomes of it when all goes well
/// @param files how many are taken at most, of `megabytes` each
record PublicFormView(
        String code,
        String name,
        @Nullable String purpose,
        String organisation,
        UUID organisationId,
        boolean open,
        int version,
        List<FormQuestion> questions,
        List<String> steps,
        String controller,
        String consent,
        int months,
        int files,
        int megabytes) {}
