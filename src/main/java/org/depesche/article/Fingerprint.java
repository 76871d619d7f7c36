package org.depesche.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash that is equal for articles with the same words, whatever their white space and capitals. */
final class Fingerprint {

    private Fingerprint() {}

    /** The first 128 bits of the SHA-256 of the text's letters and digits, in hexadecimal. */
    static String of(ArticleDraft draft) {
        String letters = words(draft.text());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(letters.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The words in lower case, separated by single blanks. Hand-written for speed, because every imported article
     * passes here.
     */
    private static String words(String text) {
        StringBuilder words = new StringBuilder(text.length());
        boolean between = false;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            i += Character.charCount(letter);
            if (!Character.isLetterOrDigit(letter)) {
                between = true;
                continue;
            }
            if (between && !words.isEmpty()) {
                words.append(' ');
            }
            between = false;
            words.appendCodePoint(Character.toLowerCase(letter));
        }
        return words.toString();
    }
}
