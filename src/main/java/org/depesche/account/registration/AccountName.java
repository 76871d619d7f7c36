package org.depesche.account.registration;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of accounts as people type them. */
public final class AccountName {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._@-]{0,59}");

    private AccountName() {}

    /** The name as it is stored; null if no account can have it. */
    public static @Nullable String checked(String typed) {
        String name = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        return NAME.matcher(name).matches() ? name : null;
    }
}
