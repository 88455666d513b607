package fr.parvis.dav;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the drive is found.
@Configuration
class DavSetup {

    @Bean
    ServletRegistrationBean<DavServlet> driveDoor(DavServlet servlet) {
        var registration = new ServletRegistrationBean<>(servlet, DavAddress.ROOT + "/*");
        registration.setName("drive");
        return registration;
    }
}
