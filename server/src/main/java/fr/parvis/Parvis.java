package fr.parvis;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/// The application.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Parvis {
    public static void main(String[] arguments) {
        SpringApplication.run(Parvis.class, arguments);
    }
}
