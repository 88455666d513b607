package fr.parvis.retention.schedule;

import java.util.UUID;

/// How much of a space falls due in a year.
public record DueFigures(UUID spaceId, String spaceName, int year, Disposition disposition, long files, long bytes) {}
