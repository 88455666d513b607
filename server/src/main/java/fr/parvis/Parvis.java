package fr.parvis;

import fr.parvis.postgres.StartRefused;
import java.io.IOException;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/// The application.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Parvis {
    public static void main(String[] arguments) throws IOException {
        try {
            Launch.of(arguments, System.getenv()).run();
        } catch (StartRefused refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        }
    }
}
