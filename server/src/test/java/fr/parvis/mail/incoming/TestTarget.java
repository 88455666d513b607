package fr.parvis.mail.incoming;

import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/// A place that takes answers, for tests.
@Component
class TestTarget implements ReplyTarget {
    static final String CODE = "essai";

    private final List<Answer> taken = new CopyOnWriteArrayList<>();
    private volatile boolean closed;
    private volatile boolean faulty;

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public void take(Answer answer) {
        if (closed) {
            throw new Problem(PlatformProblem.NOT_FOUND);
        }
        if (faulty) {
            throw new IllegalStateException("Une panne");
        }
        taken.add(answer);
    }

    List<Answer> at(UUID placeId) {
        return taken.stream().filter(one -> one.placeId().equals(placeId)).toList();
    }

    void close(boolean isClosed) {
        closed = isClosed;
    }

    void fail(boolean fails) {
        faulty = fails;
    }
}
