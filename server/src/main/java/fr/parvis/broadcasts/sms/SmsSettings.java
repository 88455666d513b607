package fr.parvis.broadcasts.sms;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The HTTP gateway that text messages leave by (environment: PARVIS_SMS_URL, PARVIS_SMS_METHOD,
/// PARVIS_SMS_CONTENT_TYPE,
/// PARVIS_SMS_BODY, PARVIS_SMS_HEADERS_AUTHORIZATION, PARVIS_SMS_PER_MINUTE). Without an address nothing speaks of SMS.
///
/// In the address and in the body, `{number}` is the number as `+33639984101`, `{digits}` the same without its sign,
/// `{text}` what is said, `{id}` what tells two messages apart; each is escaped for where it stands.
@ConfigurationProperties("parvis.sms")
record SmsSettings(
        @Nullable String url,
        @DefaultValue("POST") String method,
        @DefaultValue("application/json") String contentType,

        @DefaultValue("{\"to\":\"{number}\",\"text\":\"{text}\"}")
        String body,

        @DefaultValue Map<String, String> headers,
        @DefaultValue("60") int perMinute) {

    boolean sends() {
        return url != null && !url.isBlank();
    }
}
