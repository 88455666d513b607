package fr.parvis.notifications.push;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A browser that receives: its keys, and how it reads what comes (RFC 8188, 8291), written beside the product and with
/// nothing of it.
public final class Browser {
    /// What a point is preceded by as a SubjectPublicKeyInfo (RFC 5480).
    private static final byte[] P256 = HexFormat.of().parseHex("3059301306072a8648ce3d020106082a8648ce3d030107034200");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KeyPair keys;
    private final byte[] auth = new byte[16];

    public Browser() {
        new SecureRandom().nextBytes(auth);
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String p256dh() {
        return text(point((ECPublicKey) keys.getPublic()));
    }

    public String auth() {
        return text(auth);
    }

    /// What it says, once it is read.
    public JsonNode read(byte[] body) throws GeneralSecurityException {
        var buffer = ByteBuffer.wrap(body);
        var salt = take(buffer, 16);
        var record = buffer.getInt();
        var sender = take(buffer, buffer.get());
        var sealed = take(buffer, buffer.remaining());
        if (sealed.length > record) {
            throw new GeneralSecurityException("More than a record");
        }
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(keys.getPrivate());
        agreement.doPhase(publicKey(sender), true);
        var about = joined(
                "WebPush: info\0".getBytes(StandardCharsets.US_ASCII), point((ECPublicKey) keys.getPublic()), sender);
        var material = expanded(hmac(auth, agreement.generateSecret()), about, 32);
        var pseudoRandom = hmac(salt, material);
        var key = expanded(pseudoRandom, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
        var nonce = expanded(pseudoRandom, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        var padded = cipher.doFinal(sealed);
        int end = padded.length - 1;
        while (padded[end] == 0) {
            end--;
        }
        if (padded[end] != 2) {
            throw new GeneralSecurityException("Not the last record");
        }
        return JSON.readTree(Arrays.copyOf(padded, end));
    }

    /// What the header `Authorization` of a push claims (RFC 8292), if it is signed by the key it names.
    public static JsonNode claims(String authorization) throws GeneralSecurityException {
        var token = authorization.replaceFirst("^vapid t=([^,]+), k=.*$", "$1").split("\\.");
        var key = publicKey(Base64.getUrlDecoder().decode(authorization.replaceFirst("^.*, k=", "")));
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initVerify(key);
        signature.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
        if (!signature.verify(der(Base64.getUrlDecoder().decode(token[2])))) {
            throw new GeneralSecurityException("Forged");
        }
        return JSON.readTree(Base64.getUrlDecoder().decode(token[1]));
    }

    private static byte[] der(byte[] signature) {
        var r = new BigInteger(1, Arrays.copyOf(signature, 32)).toByteArray();
        var s = new BigInteger(1, Arrays.copyOfRange(signature, 32, 64)).toByteArray();
        return joined(
                new byte[] {0x30, (byte) (4 + r.length + s.length), 2, (byte) r.length},
                r,
                new byte[] {2, (byte) s.length},
                s);
    }

    private static byte[] hmac(byte[] key, byte[]... parts) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(joined(parts));
    }

    private static byte[] expanded(byte[] key, byte[] info, int length) throws GeneralSecurityException {
        return Arrays.copyOf(hmac(key, info, new byte[] {1}), length);
    }

    private static PublicKey publicKey(byte[] point) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(joined(P256, point)));
    }

    private static byte[] point(ECPublicKey key) {
        var encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - 65, encoded.length);
    }

    private static byte[] take(ByteBuffer from, int length) {
        var bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        var length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        var buffer = ByteBuffer.allocate(length);
        for (var part : parts) {
            buffer.put(part);
        }
        return buffer.array();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
