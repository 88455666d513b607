package fr.parvis.notifications.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/// What the standards print, and what an attacker may offer as a key.
class PushCipherTests {
    private static final Base64.Decoder TEXT = Base64.getUrlDecoder();
    private static final byte[] BROWSER =
            TEXT.decode("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4");
    private static final byte[] AUTH = TEXT.decode("BTBZMqHH6r4Tts7J_aSIgg");

    @Test
    void theExampleOfRfc8291ComesOutByteForByte() {
        var ours = Curve.pair(
                TEXT.decode("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8"),
                TEXT.decode("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"));
        var text = "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.US_ASCII);
        var sealed = PushCipher.sealed(text, text.length, BROWSER, AUTH, ours, TEXT.decode("DGv6ra1nlYgDCS1FRnbzlw"));
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))
                .isEqualTo("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vC"
                        + "YLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyou"
                        + "BWLVWGNWQexSgSxsj_Qulcy4a-fN");
    }

    @Test
    void aShortTextIsAsLongAsALongerOneAndNothingPassesWhatPushServicesTake() {
        assertThat(PushCipher.sealed(new byte[10], BROWSER, AUTH))
                .hasSameSizeAs(PushCipher.sealed(new byte[500], BROWSER, AUTH));
        assertThat(PushCipher.sealed(new byte[PushCipher.MOST], BROWSER, AUTH)).hasSize(4096);
        assertThatThrownBy(() -> PushCipher.sealed(new byte[PushCipher.MOST + 1], BROWSER, AUTH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyIsAPointOfTheCurve() {
        var beside = BROWSER.clone();
        beside[64] ^= 1;
        assertThatThrownBy(() -> Curve.publicKey(beside)).isInstanceOf(InvalidKeyException.class);
        var infinite = new byte[65];
        infinite[0] = 4;
        assertThatThrownBy(() -> Curve.publicKey(infinite)).isInstanceOf(InvalidKeyException.class);
        assertThatThrownBy(() -> Curve.publicKey(new byte[33])).isInstanceOf(InvalidKeyException.class);
    }
}
