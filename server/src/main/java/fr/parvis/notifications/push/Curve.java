package fr.parvis.notifications.push;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/// Keys on the curve P-256 as push speaks of them: a point is 65 bytes, not compressed (RFC 8291, section 3.1).
final class Curve {
    static final int POINT = 65;
    private static final int NUMBER = 32;
    private static final byte NOT_COMPRESSED = 4;

    private Curve() {}

    static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static KeyPair pair(byte[] point, byte[] scalar) {
        try {
            var spec = new ECPrivateKeySpec(new BigInteger(1, scalar), Known.PARAMETERS);
            return new KeyPair(publicKey(point), KeyFactory.getInstance("EC").generatePrivate(spec));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] point(KeyPair pair) {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        var bytes = new byte[POINT];
        bytes[0] = NOT_COMPRESSED;
        write(point.getAffineX(), bytes, 1);
        write(point.getAffineY(), bytes, 1 + NUMBER);
        return bytes;
    }

    static byte[] scalar(KeyPair pair) {
        var bytes = new byte[NUMBER];
        write(((ECPrivateKey) pair.getPrivate()).getS(), bytes, 0);
        return bytes;
    }

    /// @throws InvalidKeyException for what is no point of the curve
    static ECPublicKey publicKey(byte[] point) throws InvalidKeyException {
        if (point.length != POINT || point[0] != NOT_COMPRESSED) {
            throw new InvalidKeyException("No point");
        }
        var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + NUMBER));
        var y = new BigInteger(1, Arrays.copyOfRange(point, 1 + NUMBER, POINT));
        if (!isOnCurve(x, y)) {
            throw new InvalidKeyException("Not on the curve");
        }
        try {
            var spec = new ECPublicKeySpec(new ECPoint(x, y), Known.PARAMETERS);
            return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(spec);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isOnCurve(BigInteger x, BigInteger y) {
        var curve = Known.PARAMETERS.getCurve();
        var p = ((ECFieldFp) curve.getField()).getP();
        var right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(p);
        return x.compareTo(p) < 0 && y.compareTo(p) < 0 && y.pow(2).mod(p).equals(right);
    }

    private static void write(BigInteger number, byte[] to, int at) {
        var bytes = number.toByteArray();
        var length = Math.min(NUMBER, bytes.length);
        System.arraycopy(bytes, bytes.length - length, to, at + NUMBER - length, length);
    }

    private static final class Known {
        static final java.security.spec.ECParameterSpec PARAMETERS = ((ECPublicKey) pair().getPublic()).getParams();
    }
}
