package fr.parvis.notifications.push;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Makes a text readable to one browser alone: `aes128gcm` (RFC 8188) with the keys of RFC 8291, in one record. The
/// push service sees neither what it says nor how long it is.
final class PushCipher {
    /// Push services take 4,096 bytes; what is left after the header, the tag and the end of the record.
    static final int MOST = 3_993;

    private static final int RECORD = 4_096;
    private static final int BLOCK = 512;
    private static final int SALT = 16;
    private static final byte LAST_RECORD = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PushCipher() {}

    static byte[] sealed(byte[] text, byte[] publicKey, byte[] auth) {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        var length = Math.min(MOST, (text.length / BLOCK + 1) * BLOCK);
        return sealed(text, length, publicKey, auth, Curve.pair(), salt);
    }

    /// @param length of what is encrypted: the text, then nothing
    static byte[] sealed(byte[] text, int length, byte[] publicKey, byte[] auth, KeyPair ours, byte[] salt) {
        if (text.length > length || length > MOST) {
            throw new IllegalArgumentException("Too long");
        }
        try {
            var agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(ours.getPrivate());
            agreement.doPhase(Curve.publicKey(publicKey), true);
            var ourPoint = Curve.point(ours);
            var about = joined("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), publicKey, ourPoint);
            var material = derived(agreement.generateSecret(), auth, about, 32);
            var key = derived(material, salt, info("aes128gcm"), 16);
            var nonce = derived(material, salt, info("nonce"), 12);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            var record = Arrays.copyOf(text, length + 1);
            record[text.length] = LAST_RECORD;
            var header = ByteBuffer.allocate(SALT + 4 + 1)
                    .put(salt)
                    .putInt(RECORD)
                    .put((byte) ourPoint.length)
                    .array();
            return joined(header, ourPoint, cipher.doFinal(record));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] info(String name) {
        return ("Content-Encoding: " + name + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    /// HKDF (RFC 5869) with SHA-256.
    private static byte[] derived(byte[] material, byte[] salt, byte[] info, int length)
            throws GeneralSecurityException {
        var parameters =
                HKDFParameterSpec.ofExtract().addIKM(material).addSalt(salt).thenExpand(info, length);
        return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
    }

    private static byte[] joined(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (var part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
