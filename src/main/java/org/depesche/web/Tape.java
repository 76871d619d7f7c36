package org.depesche.web;

import java.util.ArrayList;
import java.util.List;

/**
 * A number in Morse, as a strip of telegraph tape: the ornament of error pages.
 *
 * @param signs a dot is 1 wide, a dash 3; 1 between signs, 3 between digits
 */
public record Tape(List<Sign> signs) {

    /** Digits 0 to 9 (ITU-R M.1677-1). */
    private static final List<String> DIGITS =
            List.of("-----", ".----", "..---", "...--", "....-", ".....", "-....", "--...", "---..", "----.");

    public record Sign(int x, int width) {
        int end() {
            return x + width;
        }
    }

    public static Tape of(int number) {
        List<Sign> signs = new ArrayList<>();
        int x = 0;
        for (char digit : Integer.toString(Math.abs(number)).toCharArray()) {
            for (char sign : DIGITS.get(digit - '0').toCharArray()) {
                signs.add(new Sign(x, sign == '-' ? 3 : 1));
                x = signs.getLast().end() + 1;
            }
            x += 2;
        }
        return new Tape(signs);
    }

    public int width() {
        return signs.getLast().end();
    }
}
