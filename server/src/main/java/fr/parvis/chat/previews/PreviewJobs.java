package fr.parvis.chat.previews;

import fr.parvis.outbound.PublicAddresses;
import fr.parvis.sandbox.Sandbox;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class PreviewJobs {
    private final LinkPreviews previews;
    private final LinkLooker looker;

    PreviewJobs(LinkPreviews previews, PreviewSettings settings, Sandbox sandbox) {
        this.previews = previews;
        this.looker = new LinkLooker(new PublicAddresses(settings.allowedHosts()), sandbox);
    }

    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "PT0.5S")
    void look() {
        previews.work(looker);
    }

    @Scheduled(cron = "0 50 3 * * *")
    void forgetOld() {
        previews.forgetOld();
    }

    @PreDestroy
    void close() throws IOException {
        looker.close();
    }
}
