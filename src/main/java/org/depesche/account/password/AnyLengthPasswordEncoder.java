package org.depesche.account.password;

import java.text.Normalizer;
import java.util.Base64;
import java.util.Objects;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Encodes passwords of any length and script by BCrypt. BCrypt reads 72 bytes, only 18 characters of some scripts, so
 * it gets a hash of the password. The password is normalised first, because keyboards send an ü as one code point or as
 * two.
 */
public final class AnyLengthPasswordEncoder extends AbstractValidatingPasswordEncoder {

    /**
     * The key that distinguishes the hash from plain hashes of the same password, which other sites may have leaked.
     */
    private static final String PURPOSE = "Depesche password";

    private final PasswordEncoder slow = new BCryptPasswordEncoder();

    /** The form in which passwords are compared. */
    static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    @Override
    protected String encodeNonNullPassword(String password) {
        return Objects.requireNonNull(slow.encode(hash(password)));
    }

    @Override
    protected boolean matchesNonNull(String password, String encoded) {
        return slow.matches(hash(password), encoded);
    }

    @Override
    protected boolean upgradeEncodingNonNull(String encoded) {
        return slow.upgradeEncoding(encoded);
    }

    /** A hash of 48 bytes, or 64 characters of Base 64, which contain no NUL. */
    private static String hash(String password) {
        byte[] hash = new HmacUtils(HmacAlgorithms.HMAC_SHA_384, PURPOSE).hmac(normalised(password));
        return Base64.getEncoder().encodeToString(hash);
    }
}
