package org.depesche.account;

import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/** Random passwords and tokens. */
public final class Secret {

    static final String TOKEN_PREFIX = "dep_";

    private static final SecureRandom random = new SecureRandom();

    /** The alphabet of passwords, without letters and digits that look alike. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private Secret() {}

    /** A token of 256 random bits. Nobody can guess it, so storing its plain hash is safe. */
    public static String token() {
        return TOKEN_PREFIX + link();
    }

    /** The end of an address that nobody can guess: 256 random bits as 43 letters, digits, hyphens and underscores. */
    public static String link() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A password of 100 random bits, in groups of five to read off a screen. */
    public static String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            if (i > 0 && i % 5 == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    public static String sha256(String text) {
        return DigestUtils.sha256Hex(text);
    }
}
