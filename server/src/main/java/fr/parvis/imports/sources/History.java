package fr.parvis.imports.sources;

import fr.parvis.portability.Manifest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What an export says of a folder or of a version of a document, beside its name and content.
///
/// @param origin the id that the folder or the document had, which its versions share
/// @param last whether no version of the document comes after it
/// @param by who brought the version
/// @param access the lines of a list of its own; null where it follows its folder
public record History(
        @Nullable UUID origin,
        int number,
        boolean last,
        @Nullable String sha256,
        @Nullable String comment,
        @Nullable Integer restoredFrom,
        @Nullable Who by,
        @Nullable Who createdBy,
        @Nullable Instant createdAt,
        @Nullable String state,
        boolean withholds,
        @Nullable Integer readersVersion,
        @Nullable List<Line> access,
        @Nullable LocalDate personalDataUntil) {

    public record Who(String name, @Nullable String email) {}

    /// A role, or somebody by their address.
    public record Line(
            @Nullable String role,
            @Nullable String email,
            @Nullable String level) {}

    interface People {
        @Nullable
        Who who(@Nullable UUID person, @Nullable String said);
    }

    static History ofFolder(UUID origin, @Nullable List<Line> access, @Nullable LocalDate personalDataUntil) {
        return new History(
                origin, 0, true, null, null, null, null, null, null, null, false, null, access, personalDataUntil);
    }

    static History ofVersion(
            Manifest.Document document,
            Manifest.Version version,
            boolean last,
            People people,
            UnaryOperator<String> clean) {
        return new History(
                document.id(),
                version.number(),
                last,
                version.sha256() == null ? null : clean.apply(version.sha256()),
                version.comment() == null ? null : clean.apply(version.comment()),
                version.restoredFrom(),
                people.who(version.by(), version.saidBy()),
                people.who(document.createdBy(), null),
                document.createdAt(),
                document.state() == null ? null : clean.apply(document.state()),
                document.withholds(),
                document.readersVersion(),
                null,
                null);
    }

    History with(@Nullable List<Line> lines, @Nullable LocalDate until) {
        return new History(
                origin,
                number,
                last,
                sha256,
                comment,
                restoredFrom,
                by,
                createdBy,
                createdAt,
                state,
                withholds,
                readersVersion,
                lines,
                until);
    }
}
