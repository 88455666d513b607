package fr.parvis.models;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/// Ed25519 (RFC 8032), with public keys as JSON Web Keys have them (RFC 8037): 32 bytes.
final class ModelKey {
    /// What stands before the 32 bytes of a public key in its X.509 form (RFC 8410).
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private ModelKey() {}

    static KeyPair make() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static KeyPair pair(byte[] publicBytes, byte[] privateKey) {
        try {
            var secret = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(privateKey));
            return new KeyPair(publicKey(publicBytes), secret);
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    /// The 32 bytes of a public key.
    static byte[] bytes(PublicKey key) {
        var encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, PREFIX.length, encoded.length);
    }

    /// @throws GeneralSecurityException for bytes that are no key
    private static PublicKey publicKey(byte[] bytes) throws GeneralSecurityException {
        var encoded = Arrays.copyOf(PREFIX, PREFIX.length + bytes.length);
        System.arraycopy(bytes, 0, encoded, PREFIX.length, bytes.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    static byte[] sign(KeyPair pair, String text) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// @return false as well for what is no key or no signature
    static boolean isSigned(byte[] publicBytes, String text, byte[] signed) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(publicKey(publicBytes));
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return publicBytes.length == 32 && signature.verify(signed);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    /// The first eight bytes of the hash of a public key, for people who compare them: `3F2A 9C01 77B4 E05D`.
    static String fingerprint(byte[] publicBytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(publicBytes);
            var digits = HexFormat.of().withUpperCase().formatHex(hash, 0, 8);
            return digits.replaceAll("(.{4})(?!$)", "$1 ");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
