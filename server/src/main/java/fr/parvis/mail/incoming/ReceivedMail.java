package fr.parvis.mail.incoming;

import fr.parvis.mail.incoming.Answer.Attachment;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A mail taken apart.
///
/// @param headers by their names in lower case, decoded, in their order
/// @param text what it says; drawn from its HTML where it has no text
/// @param deliveryStatus what a mail server says of a message that it refused (RFC 3464); null where it is none
record ReceivedMail(
        Map<String, List<String>> headers,
        String text,
        List<Attachment> attachments,
        @Nullable String deliveryStatus) {

    Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    boolean says(String name, String... values) {
        var said = header(name).orElse("").strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values).anyMatch(value -> said.equals(value) || said.startsWith(value + ";"));
    }

    /// Who wrote it by their own word, in lower case; nothing where it is not exactly one.
    Optional<String> from() {
        var from = headers.getOrDefault("from", List.of());
        if (from.size() != 1) {
            return Optional.empty();
        }
        return addresses(from).size() == 1 ? addresses(from).stream().findFirst() : Optional.empty();
    }

    /// What who wrote it calls themselves, on one line.
    Optional<String> fromName() {
        try {
            return Arrays.stream(InternetAddress.parseHeader(header("from").orElse(""), false))
                    .map(InternetAddress::getPersonal)
                    .filter(name -> name != null && !name.isBlank())
                    .map(String::strip)
                    .findFirst();
        } catch (AddressException none) {
            return Optional.empty();
        }
    }

    /// The addresses that some headers hold, in lower case.
    static List<String> addresses(List<String> lines) {
        return lines.stream()
                .flatMap(line -> {
                    try {
                        return Arrays.stream(InternetAddress.parseHeader(line, false));
                    } catch (AddressException none) {
                        return java.util.stream.Stream.<InternetAddress>empty();
                    }
                })
                .map(InternetAddress::getAddress)
                .filter(address -> address != null && address.indexOf('@') > 0)
                .map(address -> address.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
