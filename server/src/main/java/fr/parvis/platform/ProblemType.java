package fr.parvis.platform;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/// A refusal that a module may utter: an enum constant with a status. Its slug, the name in lower case with
/// hyphens, is what the browser translates.
public interface ProblemType {
    String name();

    HttpStatus status();

    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
