package org.depesche.account.password;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Encodes passwords of any length and script by BCrypt. BCrypt reads 72 bytes, only 18 characters of some scripts, so
 * it gets a hash of the password. The password is normalised first, because keyboards send an ü as one code point or as
 * two.
 */
public final class AnyLengthPasswordEncoder extends AbstractValidatingPasswordEncoder {

    /** A hash of 48 bytes, or 64 characters of Base 64, which contain no NUL. */
    private static final String HASH = "HmacSHA384";

    /**
     * The key that distinguishes the hash from plain hashes of the same password, which other sites may have leaked.
     */
    private static final byte[] PURPOSE = "Depesche password".getBytes(StandardCharsets.UTF_8);

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

    private static String hash(String password) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(PURPOSE, HASH));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(normalised(password).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
