package fr.parvis.requests.visitors;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Fills a form in for somebody who has no account, at the counter or on the telephone.
///
/// @param email null or blank for who has no address: they are given a code on paper
record FileForVisitor(
        @NotBlank @Size(max = 120) String name,
        @Nullable @Size(max = 254) String email,
        @Nullable Integer version,

        @NotNull @Size(max = 40)
        Map<@Size(max = 40) String, @NotNull @Size(max = 40) List<@NotNull @Size(max = 4000) String>> answers) {}
