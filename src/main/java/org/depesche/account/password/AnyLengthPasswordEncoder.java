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
 * BCrypt for passwords of any length and script: BCrypt reads 72 bytes, which are 18 signs of some scripts, so it gets a
 * hash of the password. The password is normalised before, so that an ü that one keyboard sends as one sign, and another
 * as two, is the same.
 */
public final class AnyLengthPasswordEncoder extends AbstractValidatingPasswordEncoder {

    /** 48 bytes, which are 64 signs of Base 64, none of them a NUL. */
    private static final String HASH = "HmacSHA384";

    /** Sets the hash apart from plain ones of the same password, which others may have lost. */
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
