package fr.parvis;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The application.
@SpringBootApplication
public class Parvis {
    public static void main(String[] arguments) {
        SpringApplication.run(Parvis.class, arguments);
    }
}
