package fr.parvis.visitors;

import fr.parvis.platform.PublicEndpoint;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a public form computes before it sends.
@RestController
class ChallengeController {
    /// @param bits how many zero bits the SHA-256 is to begin with
    record ChallengeView(String challenge, int bits) {}

    private final Challenges challenges;

    ChallengeController(Challenges challenges) {
        this.challenges = challenges;
    }

    @PublicEndpoint
    @PostMapping("/api/visits/challenges")
    ResponseEntity<ChallengeView> askForChallenge() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new ChallengeView(challenges.challenge(), Challenges.BITS));
    }
}
