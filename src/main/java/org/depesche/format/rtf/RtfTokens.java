package org.depesche.format.rtf;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.io.IOUtils;

/** Divides RTF into brackets, control words and bytes of text. It knows no meaning, and stops at nothing. */
final class RtfTokens {

    /** The kinds of tokens. */
    enum Kind {
        OPEN,
        CLOSE,
        /** a control word or sign, with or without a number */
        CONTROL,
        /** a byte of text that is written as itself */
        RAW,
        /** a byte of text that is written in hexadecimal */
        HEX,
        END
    }

    private static final int LONGEST_WORD = 40;

    private final InputStream in;
    private int ahead;
    private String word = "";
    private int number;
    private boolean hasNumber;

    /** @param in buffered */
    RtfTokens(InputStream in) throws IOException {
        this.in = in;
        this.ahead = in.read();
    }

    /** The name of the control word that was read last. */
    String word() {
        return word;
    }

    /** The number of the control word that was read last, or the byte of text. */
    int number() {
        return number;
    }

    /** The number of the control word, or another one if it has none. */
    int number(int otherwise) {
        return hasNumber ? number : otherwise;
    }

    /** Whether a switch is on: {@code \b} and {@code \b1} are, {@code \b0} is not. */
    boolean isOn() {
        return number(1) != 0;
    }

    Kind next() throws IOException {
        while (ahead == '\r' || ahead == '\n' || ahead == 0) {
            ahead = in.read();
        }
        int c = ahead;
        if (c < 0) {
            return Kind.END;
        }
        ahead = in.read();
        return switch (c) {
            case '{' -> Kind.OPEN;
            case '}' -> Kind.CLOSE;
            case '\\' -> control();
            default -> {
                number = c;
                yield Kind.RAW;
            }
        };
    }

    private Kind control() throws IOException {
        hasNumber = false;
        number = 0;
        if (ahead < 0) {
            return Kind.END;
        }
        if (!isLetter(ahead)) {
            return sign();
        }
        StringBuilder letters = new StringBuilder();
        while (isLetter(ahead) && letters.length() < LONGEST_WORD) {
            letters.append((char) ahead);
            ahead = in.read();
        }
        word = letters.toString();
        readNumber();
        if (ahead == ' ') {
            ahead = in.read();
        }
        return Kind.CONTROL;
    }

    /** Reads the bytes behind the control word {@code bin}, which are no RTF. Those beyond a number are skipped. */
    byte[] binary(int most) throws IOException {
        if (number <= 0 || ahead < 0) {
            return new byte[0];
        }
        byte[] rest = in.readNBytes(Math.min(number, most) - 1);
        byte[] all = new byte[rest.length + 1];
        all[0] = (byte) ahead;
        System.arraycopy(rest, 0, all, 1, rest.length);
        IOUtils.skip(in, (long) number - Math.min(number, most));
        ahead = in.read();
        return all;
    }

    private Kind sign() throws IOException {
        int c = ahead;
        ahead = in.read();
        if (c == '\'') {
            int high = Character.digit(ahead, 16);
            int low = -1;
            if (high >= 0) {
                ahead = in.read();
                low = Character.digit(ahead, 16);
            }
            if (low >= 0) {
                ahead = in.read();
                number = high * 16 + low;
                return Kind.HEX;
            }
            number = '\'';
            return Kind.RAW;
        }
        if (c == '\\' || c == '{' || c == '}') {
            number = c;
            return Kind.RAW;
        }
        word = c == '\r' || c == '\n' ? "par" : String.valueOf((char) c);
        return Kind.CONTROL;
    }

    private void readNumber() throws IOException {
        boolean negative = ahead == '-';
        if (negative) {
            ahead = in.read();
        }
        long value = 0;
        while (ahead >= '0' && ahead <= '9') {
            hasNumber = true;
            value = Math.min(Integer.MAX_VALUE, value * 10 + ahead - '0');
            ahead = in.read();
        }
        number = (int) (negative ? -value : value);
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
