package fr.parvis.spaces;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Page;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/spaces/{spaceId}")
class MemberController {
    private final Members members;
    private final SpacePeople people;

    MemberController(Members members, SpacePeople people) {
        this.members = members;
        this.people = people;
    }

    @GetMapping("/people")
    Page<SpacePersonView> people(
            Actor actor,
            @PathVariable UUID spaceId,
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String after) {
        return people.people(actor, spaceId, query, after);
    }

    @GetMapping("/people/{personId}")
    SpaceAccountView account(Actor actor, @PathVariable UUID spaceId, @PathVariable UUID personId) {
        return people.account(actor, spaceId, personId);
    }

    @GetMapping("/collectives")
    List<CollectiveView> collectives(Actor actor, @PathVariable UUID spaceId) {
        return people.collectives(actor, spaceId);
    }

    @GetMapping("/candidates")
    List<CandidateView> candidates(Actor actor, @PathVariable UUID spaceId, @RequestParam String query) {
        return people.candidates(actor, spaceId, query);
    }

    @PostMapping("/members")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(Actor actor, @PathVariable UUID spaceId, @Valid @RequestBody AddMembers command) {
        members.add(actor, spaceId, command.members());
    }

    @PostMapping("/guests")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void inviteGuest(Actor actor, @PathVariable UUID spaceId, @Valid @RequestBody InviteGuest command) {
        members.inviteGuest(actor, spaceId, command);
    }

    @PutMapping("/members/{memberId}/role")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeRole(
            Actor actor,
            @PathVariable UUID spaceId,
            @PathVariable UUID memberId,
            @Valid @RequestBody ChangeRole command) {
        members.changeRole(actor, spaceId, memberId, command.role());
    }

    @DeleteMapping("/members/{memberId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID spaceId, @PathVariable UUID memberId) {
        members.remove(actor, spaceId, memberId);
    }

    @DeleteMapping("/members/mine")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(Actor actor, @PathVariable UUID spaceId) {
        members.leave(actor, spaceId);
    }
}
