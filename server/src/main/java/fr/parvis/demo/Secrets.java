package fr.parvis.demo;

import java.security.SecureRandom;

/// Passwords easy to copy and hard to guess: sixteen letters and figures without those that look alike, in groups
/// of four.
final class Secrets {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    static String password() {
        var password = new StringBuilder();
        for (var index = 0; index < LENGTH; index++) {
            if (index > 0 && index % GROUP == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
