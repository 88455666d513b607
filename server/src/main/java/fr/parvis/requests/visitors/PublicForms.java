package fr.parvis.requests.visitors;

import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.PlatformSettings;
import fr.parvis.platform.Problem;
import fr.parvis.platform.Typed;
import fr.parvis.requests.RequestProblem;
import fr.parvis.requests.definitions.DefinitionView;
import fr.parvis.requests.definitions.Definitions;
import fr.parvis.requests.design.DoorCheck;
import fr.parvis.visitors.Codes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Public forms, as those who run a space open and shut them.
@Service
public class PublicForms {
    private static final int MONTHS = 12;

    private final PublicFormStore store;
    private final Definitions definitions;
    private final PlatformSettings settings;
    private final Clock clock;

    PublicForms(PublicFormStore store, Definitions definitions, PlatformSettings settings, Clock clock) {
        this.store = store;
        this.definitions = definitions;
        this.settings = settings;
        this.clock = clock;
    }

    /// @throws Problem NOT_FOUND, FORBIDDEN for who does not run its space
    OpenFormView door(Actor actor, UUID definitionId) {
        var definition = definitions.definition(actor, definitionId);
        var offered = definition.version() != null && definition.closedAt() == null;
        var flaws = DoorCheck.flaws(definition.design());
        return store.find(definitionId)
                .map(door -> new OpenFormView(
                        door.code(),
                        settings.link(PublicForm.path(door.code())),
                        door.stands(),
                        offered,
                        door.controller(),
                        door.consent(),
                        door.months(),
                        flaws))
                .orElseGet(() -> new OpenFormView(null, null, false, offered, "", "", MONTHS, flaws));
    }

    /// What is written and what is published must both suit people without an account: what is published next is held
    /// to it as well.
    ///
    /// @throws Problem NOT_FOUND, FORBIDDEN, SPACE_ARCHIVED (spaces), DESIGN_FLAWED, INVALID; DOOR_SHUT where the
    /// definition is not offered
    @Transactional
    public OpenFormView open(Actor actor, UUID definitionId, WriteDoor command) {
        definitions.requireWriting(actor, definitionId);
        var definition = definitions.definition(actor, definitionId);
        requireFit(definition);
        store.open(
                definitionId,
                Codes.of(definition.name(), "demande"),
                new WriteDoor(
                        line(command.controller(), "controller"), line(command.consent(), "consent"), command.months()),
                clock.instant());
        return door(actor, definitionId);
    }

    private static void requireFit(DefinitionView definition) {
        if (definition.version() == null || definition.closedAt() != null) {
            throw new Problem(RequestProblem.DOOR_SHUT);
        }
        var flaws = DoorCheck.flaws(definition.design());
        if (!flaws.isEmpty()) {
            throw new Problem(RequestProblem.DESIGN_FLAWED, Map.of("flaws", flaws));
        }
    }

    /// Nothing more comes in; what came goes on being followed.
    @Transactional
    public void shut(Actor actor, UUID definitionId) {
        definitions.requireWriting(actor, definitionId);
        store.shut(definitionId, clock.instant());
    }

    /// @throws Problem INVALID where nothing legible is left; `field` is named
    static String line(String typed, String field) {
        var line = Typed.line(typed);
        if (line.isBlank()) {
            throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of(field)));
        }
        return line;
    }
}
