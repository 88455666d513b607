package fr.parvis.files;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.parvis.antivirus.ContentHolder;
import fr.parvis.files.HoldingsView.CheckupView;
import fr.parvis.files.HoldingsView.FlawView;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.sandbox.Office;
import fr.parvis.sandbox.Recognition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/// What the administrator of the installation is told of the contents, and has looked at.
@Service
class Holdings {
    private static final int MOST = 200;

    private final Place place;
    private final PlacementStore placements;
    private final CheckupStore checkups;
    private final Checkups looks;
    private final Relocation relocation;
    private final FileSettings settings;
    private final ObjectProvider<ContentHolder> holders;
    private final Office office;
    private final Recognition recognition;

    Holdings(
            Place place,
            PlacementStore placements,
            CheckupStore checkups,
            Checkups looks,
            Relocation relocation,
            FileSettings settings,
            ObjectProvider<ContentHolder> holders,
            Office office,
            Recognition recognition) {
        this.place = place;
        this.placements = placements;
        this.checkups = checkups;
        this.looks = looks;
        this.relocation = relocation;
        this.settings = settings;
        this.holders = holders;
        this.office = office;
        this.recognition = recognition;
    }

    HoldingsView view(Actor actor) {
        requireAdministrator(actor);
        var figures = placements.figures(place.isBucketWanted());
        var flaws = checkups.flaws(MOST);
        var hashes = flaws.stream().map(CheckupStore.Flaw::hash).toList();
        var names = holders.stream()
                .flatMap(holder -> holder.holding(hashes).stream())
                .collect(groupingBy(
                        ContentHolder.Held::hash,
                        mapping(held -> held.name() + " (" + held.spaceName() + ")", toList())));
        return new HoldingsView(
                place.bucket() == null ? null : place.toString(),
                place.isBucketWanted(),
                figures.contents(),
                figures.bytes(),
                free(),
                place.bucket() == null ? 0 : figures.left(),
                place.bucket() == null ? 0 : figures.bytesLeft(),
                relocation.failure(),
                checkups.latest()
                        .map(one -> new CheckupView(
                                one.whole(), one.beganAt(), one.endedAt(), one.checked(), one.bytesRead()))
                        .orElse(null),
                office.isThere(),
                recognition.readsFrench(),
                flaws.stream()
                        .map(flaw -> new FlawView(
                                flaw.hash(),
                                flaw.what(),
                                flaw.foundAt(),
                                names.getOrDefault(flaw.hash(), java.util.List.of())))
                        .toList());
    }

    private long free() {
        try {
            return Files.getFileStore(settings.blobs()).getUsableSpace();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// Has every byte read and compared; one look at a time.
    void lookAtAll(Actor actor) {
        requireAdministrator(actor);
        looks.begin(true);
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.platformAdmin()) {
            throw Problem.forbidden();
        }
    }
}
