package fr.parvis.mail.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What our mail server found out is believed; what came with the mail is not.
class AuthenticationTests {
    private static final String OURS = "mx.valbourg.example";

    private static Authentication of(String... lines) {
        var headers = new LinkedHashMap<String, List<String>>();
        headers.put("authentication-results", List.of(lines));
        return Authentication.of(new ReceivedMail(headers, "", List.of(), null), OURS);
    }

    private static boolean vouches(String... lines) {
        return of(lines).vouchesFor("claire@mairie.example");
    }

    @Test
    void dmarcAlignedDkimAndAlignedSpfVouch() {
        assertThat(vouches("mx.valbourg.example; dmarc=pass (p=reject) header.from=mairie.example"))
                .isTrue();
        assertThat(vouches("MX.Valbourg.example 1; spf=none; dkim=pass header.d=mairie.example header.s=k1"))
                .isTrue();
        assertThat(vouches("mx.valbourg.example; dkim=pass header.i=@mairie.example"))
                .isTrue();
        assertThat(vouches("mx.valbourg.example; spf=pass smtp.mailfrom=claire@mairie.example"))
                .isTrue();
    }

    @Test
    void aSignatureByAnybodyDoesNotMendWhatDmarcFound() {
        assertThat(of("mx.valbourg.example; dmarc=fail; dkim=pass header.d=ailleurs.example")
                        .fails())
                .isTrue();
        assertThat(of("mx.valbourg.example; dmarc=pass; spf=fail").fails()).isFalse();
        assertThat(of("mx.valbourg.example; dkim=pass header.d=liste.example; spf=fail")
                        .fails())
                .isFalse();
        assertThat(of("mx.valbourg.example; spf=fail").fails()).isTrue();
    }

    @Test
    void whatPassesForSomebodyElseVouchesForNobody() {
        assertThat(vouches("mx.valbourg.example; dkim=pass header.d=ailleurs.example"))
                .isFalse();
        assertThat(vouches("mx.valbourg.example; dkim=pass header.d=mairie.example.ailleurs.example"))
                .isFalse();
        assertThat(vouches("mx.valbourg.example; spf=pass smtp.mailfrom=claire@ailleurs.example"))
                .isFalse();
        assertThat(vouches("mx.valbourg.example; dkim=none; spf=pass")).isFalse();
    }

    @Test
    void anotherServerIsNotBelievedAndNeitherIsWhatStandsBelow() {
        assertThat(vouches("mx.valbourg.example.ailleurs.example; dmarc=pass")).isFalse();
        assertThat(vouches("ailleurs.example; dmarc=pass")).isFalse();
        assertThat(vouches("mx.valbourg.example; dmarc=none", "mx.valbourg.example; dmarc=pass"))
                .isFalse();
        assertThat(vouches()).isFalse();
    }

    @Test
    void wordsInCommentsAndQuotesAreNoResults() {
        assertThat(vouches("mx.valbourg.example; dmarc=none (x; dmarc=pass ; y)"))
                .isFalse();
        assertThat(vouches("mx.valbourg.example; spf=none smtp.mailfrom=\"a; dmarc=pass \"@x.example"))
                .isFalse();
        assertThat(vouches("(mx.valbourg.example;) ailleurs.example; dmarc=pass"))
                .isFalse();
    }

    @Test
    void aFailureThatNothingMakesUpForIsOne() {
        assertThat(of("mx.valbourg.example; dmarc=fail (p=reject)").fails()).isTrue();
        assertThat(of("mx.valbourg.example; spf=fail smtp.mailfrom=x@y.example").fails())
                .isTrue();
        assertThat(of("mx.valbourg.example; spf=fail; dkim=pass header.d=mairie.example")
                        .fails())
                .isFalse();
        assertThat(of("ailleurs.example; dmarc=fail").fails()).isFalse();
    }
}
