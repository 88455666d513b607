package fr.parvis.imports.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.outbound.PublicAddresses;
import fr.parvis.platform.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where an import may ask, and what it believes of the answer.
class AddressesTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "::1",
                "0.0.0.0",
                "::",
                "10.0.0.5",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "fe80::1",
                "fd00::1",
                "::ffff:127.0.0.1",
                "::ffff:10.1.1.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001::1",
                "100.64.0.1",
                "198.18.0.1",
                "192.0.2.1",
                "224.0.0.1",
                "255.255.255.255"
            })
    void whatLeadsInsideIsRefused(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
        assertThatThrownBy(() -> new PublicAddresses(List.of()).resolve(address))
                .isInstanceOf(PublicAddresses.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "193.51.208.1", "2a01:cb00::1", "100.128.0.1", "172.32.0.1"})
    void whatIsPublicIsAsked(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "gopher://nuage.example/",
                "ftp://nuage.example/",
                "nuage.example",
                "https://moi:secret@nuage.example/",
                "https:///dav",
                "https://nuage.example/?a=b",
                "http://nuage.example/",
                "http://127.0.0.1/",
                "http://localhost/",
                "http://[::1]/",
                "http://0x7f.1/",
                "pas une adresse"
            })
    void otherAddressesAreRefusedAtOnce(String text) {
        assertThatThrownBy(() -> new Addresses(List.of()).require(text)).isInstanceOf(Problem.class);
    }

    @Test
    void theAdministratorAllowsHostsByName() throws UnknownHostException {
        var addresses = new Addresses(List.of("127.0.0.1", "Nuage.mairie.lan"));
        assertThat(addresses.require("http://127.0.0.1:8081/dav").getPort()).isEqualTo(8081);
        assertThat(addresses.require("http://nuage.mairie.lan/dav").getHost()).isEqualTo("nuage.mairie.lan");
        assertThat(addresses.judge().resolve("127.0.0.1")).hasSize(1);
        assertThatThrownBy(() -> addresses.judge().resolve("127.0.0.2")).isInstanceOf(PublicAddresses.Refused.class);
    }

    @Test
    void aListingWithADocumentTypeIsNone() {
        for (var text : List.of(
                "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><multistatus xmlns='DAV:'>&a;</multistatus>",
                "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><multistatus xmlns='DAV:'><response><href>&b;</href></response></multistatus>",
                "<html><body>Bienvenue</body></html>",
                "{}",
                "")) {
            assertThatThrownBy(() -> DavListing.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                    .as(text)
                    .isInstanceOf(IOException.class);
        }
    }
}
