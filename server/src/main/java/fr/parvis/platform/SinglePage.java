package fr.parvis.platform;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The one page of the interface, at every address that a person may see in the bar. It runs only our own scripts;
/// styles made while running carry the nonce of the answer.
@Controller
class SinglePage {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final String page;

    SinglePage() throws IOException {
        var index = new ClassPathResource("static/index.html");
        page = index.exists() ? index.getContentAsString(StandardCharsets.UTF_8) : "";
    }

    /// Anything that is neither the API nor a file: the last part of the address has no dot.
    @PublicEndpoint
    @GetMapping({"/", "/{a:(?!api$)[^.]*}", "/{a:(?!api$|assets$)[^.]*}/{*rest}"})
    ResponseEntity<String> page(HttpServletResponse response) {
        if (page.isEmpty()) {
            throw Problem.notFound();
        }
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        var nonce = Base64.getEncoder().encodeToString(bytes);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", WebSecurity.pagePolicy(nonce))
                .body(page.replace("%NONCE%", nonce));
    }
}
