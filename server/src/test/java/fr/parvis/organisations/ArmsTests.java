package fr.parvis.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.TestPeople;
import fr.parvis.people.OrganisationRole;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

@ParvisTest
class ArmsTests {
    @Autowired
    private TestPeople cast;

    @Autowired
    private Organisations organisations;

    private UUID organisationId;
    private RestClient administrator;

    @BeforeEach
    void somebody() {
        organisationId = cast.organisation().id();
        administrator = browser(OrganisationRole.ORG_ADMIN);
    }

    @Test
    void armsBecomeASmallPngThatKeepsItsTransparencyAndStandInEveryHat() throws IOException {
        assertThat(put(administrator, drawing(800, 900))).isEqualTo(204);
        var member = browser(OrganisationRole.MEMBER);
        var hat = (Map<?, ?>) ((List<?>) member.get()
                        .uri("/api/session")
                        .retrieve()
                        .body(Map.class)
                        .get("capacities"))
                .getFirst();
        var address = String.valueOf(hat.get("armsUrl"));
        assertThat(address).startsWith("/api/organisations/" + organisationId + "/arms?v=");
        var image = ImageIO.read(
                new ByteArrayInputStream(member.get().uri(address).retrieve().body(byte[].class)));
        assertThat(image.getHeight()).isEqualTo(192);
        assertThat(image.getColorModel().hasAlpha()).isTrue();
        assertThat(image.getRGB(0, 0) >>> 24).isZero();
    }

    @Test
    void removedTheyLeaveTheInitial() throws IOException {
        put(administrator, drawing(40, 40));
        assertThat(organisations.organisation(organisationId).armsUrl()).isNotNull();
        administrator
                .delete()
                .uri("/api/organisations/{id}/arms", organisationId)
                .retrieve()
                .toBodilessEntity();
        assertThat(organisations.organisation(organisationId).armsUrl()).isNull();
    }

    @Test
    void whatIsNoPictureOrWeighsTooMuchChangesNothing() throws IOException {
        put(administrator, drawing(40, 40));
        var before = organisations.organisation(organisationId).armsUrl();
        assertThat(put(administrator, "<svg onload='alert(1)'/>".getBytes())).isEqualTo(400);
        assertThat(put(administrator, new byte[12 * 1024 * 1024 + 1])).isEqualTo(413);
        assertThat(put(browser(OrganisationRole.MANAGER), drawing(40, 40))).isEqualTo(403);
        assertThat(organisations.organisation(organisationId).armsUrl()).isEqualTo(before);
    }

    private RestClient browser(OrganisationRole role) {
        return cast.browser(cast.person(organisationId, role).id());
    }

    private int put(RestClient browser, byte[] body) {
        return browser.put()
                .uri("/api/organisations/{id}/arms", organisationId)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(body)
                .exchange((_, answer) -> answer.getStatusCode().value());
    }

    /// Green in its lower half, nothing above.
    private static byte[] drawing(int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setColor(java.awt.Color.GREEN);
        graphics.fillRect(0, height / 2, width, height / 2);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
