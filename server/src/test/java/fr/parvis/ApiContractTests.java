package fr.parvis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The committed description of the API is that of the code.
@ParvisTest
class ApiContractTests {
    private static final Path CONTRACT = Path.of("../docs/api/openapi.json");

    @LocalServerPort
    private int port;

    @Test
    void theCommittedContractIsCurrent() throws IOException {
        var mapper = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        var served = RestClient.create()
                .get()
                .uri("http://127.0.0.1:" + port + "/api/openapi")
                .retrieve()
                .body(String.class);
        var description = mapper.readValue(served, TreeMap.class);
        description.remove("servers");
        var contract = mapper.writeValueAsString(description) + "\n";
        if (Boolean.getBoolean("parvis.update")) {
            Files.createDirectories(CONTRACT.getParent());
            Files.writeString(CONTRACT, contract);
        }
        Assertions.assertThat(CONTRACT)
                .as("run bin/docs and commit the contract")
                .hasContent(contract);
    }
}
