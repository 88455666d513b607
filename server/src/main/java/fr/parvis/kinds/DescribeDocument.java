package fr.parvis.kinds;

import jakarta.validation.Valid;

/// Says what a document is. What the kind does not have of the facts is left out.
public record DescribeDocument(Kind kind, @Valid Facts facts) {}
