package org.depesche.format.release;

import java.util.List;
import org.depesche.format.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * The lines above a text that say who sent it: a name, with an address and numbers below it.
 *
 * @param sender the name; null if there is no letterhead
 * @param size the number of lines
 */
public record Letterhead(@Nullable String sender, int size) {

    private static final int LONGEST_NAME = 80;
    private static final int MOST = 8;

    /** The letterhead above a text, up to the last line with an address or a number. */
    public static Letterhead of(List<String> text) {
        List<String> top = text.stream()
                .limit(MOST)
                .takeWhile(line -> !Sentences.isBody(line))
                .toList();
        int size = 0;
        for (int i = 0; i < top.size(); i++) {
            size = ContactLines.is(top.get(i)) ? i + 1 : size;
        }
        boolean named =
                size > 0 && !ContactLines.is(top.getFirst()) && top.getFirst().length() <= LONGEST_NAME;
        long contacts = top.subList(0, size).stream().filter(ContactLines::is).count();
        return named && contacts * 2 >= size ? new Letterhead(top.getFirst(), size) : new Letterhead(null, 0);
    }
}
