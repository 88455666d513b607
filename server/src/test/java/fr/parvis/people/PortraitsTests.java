package fr.parvis.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.TestPeople;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/// Photographs of people.
@ParvisTest
class PortraitsTests {
    @Autowired
    private TestPeople cast;

    private UUID organisationId;
    private PersonView person;
    private RestClient browser;

    @BeforeEach
    void somebody() {
        organisationId = cast.organisation().id();
        person = cast.person(organisationId, OrganisationRole.MEMBER);
        browser = cast.browser(person.id());
    }

    private int put(byte[] body) {
        return browser.put()
                .uri("/api/profile/portrait")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(body)
                .exchange((_, answer) -> answer.getStatusCode().value());
    }

    private static byte[] picture(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void aPhotographBecomesASmallSquareThatColleaguesSee() throws IOException {
        assertThat(put(picture(900, 600))).isEqualTo(204);
        var colleague = cast.browser(
                cast.person(organisationId, OrganisationRole.MEMBER).id());
        var page =
                colleague.get().uri("/api/people/{id}", person.id()).retrieve().body(Map.class);
        var address = String.valueOf(((Map<?, ?>) page.get("person")).get("photoUrl"));
        assertThat(address).startsWith("/api/people/" + person.id() + "/portrait?v=");
        var image = ImageIO.read(
                new ByteArrayInputStream(colleague.get().uri(address).retrieve().body(byte[].class)));
        assertThat(image.getWidth()).isEqualTo(256);
        assertThat(image.getHeight()).isEqualTo(256);
    }

    @Test
    void aStrangerSeesNoPhotograph() throws IOException {
        put(picture(40, 40));
        var stranger = cast.browser(cast.person(cast.organisation().id(), OrganisationRole.ORG_ADMIN)
                .id());
        var status = stranger.get()
                .uri("/api/people/{id}/portrait", person.id())
                .exchange((_, answer) -> answer.getStatusCode().value());
        assertThat(status).isEqualTo(404);
    }

    @Test
    void whatIsNoPictureIsRefusedAndTheFormerOneStays() throws IOException {
        put(picture(40, 40));
        assertThat(put("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>".getBytes()))
                .isEqualTo(400);
        assertThat(put(new byte[0])).isEqualTo(400);
        assertThat(put(new byte[13 * 1024 * 1024])).isEqualTo(413);
        var status = browser.get()
                .uri("/api/people/{id}/portrait", person.id())
                .exchange((_, answer) -> answer.getStatusCode().value());
        assertThat(status).isEqualTo(200);
        browser.delete().uri("/api/profile/portrait").retrieve().toBodilessEntity();
        var gone = browser.get()
                .uri("/api/people/{id}/portrait", person.id())
                .exchange((_, answer) -> answer.getStatusCode().value());
        assertThat(gone).isEqualTo(404);
    }
}
