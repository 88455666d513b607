package fr.parvis.posts;

import fr.parvis.documents.Outside;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Pictures of posts as the public is shown them: of a kind that leaves without what it tells of where it was taken.
@Service
public class PublicPictures {
    private static final Set<String> SHOWN = Set.of("image/jpeg", "image/png", "image/webp");

    private final Outside outside;

    PublicPictures(Outside outside) {
        this.outside = outside;
    }

    /// The version that leaves where it is approved now; null where there is none to be shown.
    public @Nullable Integer version(@Nullable UUID pictureId) {
        return pictureId == null
                ? null
                : outside.shown(pictureId, pictureId, null)
                        .filter(PublicPictures::mayLeave)
                        .map(Outside.Shown::version)
                        .orElse(null);
    }

    /// Of what was approved, what is there still and may be shared at this moment by whoever approved it.
    public Map<Outside.Answered, Outside.Shown> leaving(Collection<Outside.Answered> approved) {
        return outside.shared(approved).entrySet().stream()
                .filter(one -> mayLeave(one.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean mayLeave(Outside.Shown picture) {
        return SHOWN.contains(picture.mediaType());
    }
}
