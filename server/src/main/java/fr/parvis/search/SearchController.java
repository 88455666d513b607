package fr.parvis.search;

import fr.parvis.platform.Actor;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SearchController {
    private final Searches searches;

    SearchController(Searches searches) {
        this.searches = searches;
    }

    /// In all that the actor may see at this moment; neither case nor accents count, and slips of the fingers are made
    /// good.
    @GetMapping("/api/search")
    SearchView search(
            Actor actor,
            @RequestParam String q,
            @RequestParam(required = false) @Nullable List<String> kinds,
            @RequestParam(required = false) @Nullable UUID space,
            @RequestParam(required = false) @Nullable UUID author,
            @RequestParam(required = false) @Nullable @Size(max = 40) String documentKind,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(required = false) @Nullable Integer limit) {
        return searches.search(actor, new SearchQuery(q, kinds, space, author, documentKind, from, until, zone, limit));
    }
}
