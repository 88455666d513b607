package fr.parvis.scans;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where machines come.
@Configuration
class ScanSetup {

    @Bean
    ServletRegistrationBean<ScanServlet> scanDoor(ScanServlet servlet) {
        var registration = new ServletRegistrationBean<>(servlet, Scanner.ROOT + "/*");
        registration.setName("scan");
        return registration;
    }
}
