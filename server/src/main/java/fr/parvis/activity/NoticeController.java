package fr.parvis.activity;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Page;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/notices")
class NoticeController {
    private final Bell bell;

    NoticeController(Bell bell) {
        this.bell = bell;
    }

    @GetMapping
    Page<BellLine> notices(Actor actor, @RequestParam(required = false) @Nullable String after) {
        return bell.notices(actor, after);
    }

    @GetMapping("/unread")
    UnreadNotices unreadNotices(Actor actor) {
        return bell.unread(actor);
    }

    @PutMapping("/reading")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readNotices(Actor actor, @Valid @RequestBody ReadNotices command) {
        bell.readUpTo(actor, command.upTo());
    }

    @PutMapping("/{noticeId}/reading")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readNotice(Actor actor, @PathVariable UUID noticeId) {
        bell.read(actor, noticeId);
    }
}
