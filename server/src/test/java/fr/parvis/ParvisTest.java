package fr.parvis;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// The whole product on a real PostgreSQL, on a port of its own; started once for all tests that carry this.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "parvis.data=${java.io.tmpdir}/parvis-test-${random.uuid}",
            "parvis.public-url=http://127.0.0.1",
            "server.port=0",
            "parvis.files.read-contents=false",
            "parvis.antivirus.clamd=none",
            "parvis.imports.work=false",
            "parvis.notifications.work=false",
            "parvis.previews.links=false",
            "parvis.push.hosts=127.0.0.1",
            "parvis.imports.hosts=127.0.0.1",
            "parvis.imports.folders=${java.io.tmpdir}",
            "parvis.mail.incoming.address=reponse@parvis.example",
            "parvis.mail.incoming.trusts=mx.parvis.example",
            "springdoc.api-docs.enabled=true"
        })
@Import(TestSetup.class)
public @interface ParvisTest {}
