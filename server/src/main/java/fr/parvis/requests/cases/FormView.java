package fr.parvis.requests.cases;

import fr.parvis.requests.design.FormQuestion;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A form to be filled in.
///
/// @param version null for what is being written
/// @param questions those whom an answer is reserved to are said in words only
/// @param steps what becomes of it when all goes well, by the names of its steps
public record FormView(
        UUID id,
        UUID organisationId,
        @Nullable Integer version,
        String name,
        @Nullable String purpose,
        List<FormQuestion> questions,
        List<String> steps) {}
