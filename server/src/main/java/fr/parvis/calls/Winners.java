package fr.parvis.calls;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.parvis.calls.CallView.WinnerView;
import fr.parvis.calls.PictureStore.Picture;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// What won, as everybody reads it once it is announced.
@Component
class Winners {
    private final CallEntryStore store;
    private final PictureStore pictures;

    Winners(CallEntryStore store, PictureStore pictures) {
        this.store = store;
        this.pictures = pictures;
    }

    List<WinnerView> of(Call it) {
        if (it.announcedAt() == null) {
            return List.of();
        }
        var won = store.winners(it.id());
        var shown = pictures.of(won.stream().map(CallEntryStore.Entry::id).toList()).stream()
                .collect(groupingBy(Picture::entryId, mapping(Picture::view, toList())));
        return won.stream()
                .map(entry -> new WinnerView(
                        Objects.requireNonNull(entry.place()),
                        Objects.requireNonNull(entry.prize()),
                        entry.title(),
                        entry.words(),
                        Objects.requireNonNull(entry.author()),
                        shown.getOrDefault(entry.id(), List.of())))
                .toList();
    }
}
