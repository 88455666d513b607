package fr.parvis.platform;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The script that stands between an installed Parvis and the line, and shows what its person is told there. Its policy
/// is its own: it asks this server for pages and for its icon, and nothing of anybody else.
@Controller
class ServiceWorkerScript {
    private static final String POLICY = "default-src 'none'; connect-src 'self'; img-src 'self'";

    @PublicEndpoint
    @GetMapping("/service-worker.js")
    ResponseEntity<Resource> script() {
        var script = new ClassPathResource("static/service-worker.js");
        if (!script.exists()) {
            throw Problem.notFound();
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ZERO).mustRevalidate())
                .header("Content-Security-Policy", POLICY)
                .body(script);
    }
}
