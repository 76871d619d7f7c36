package org.depesche.tagging.syntax;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.StringTokenizer;
import java.util.zip.GZIPInputStream;

/** The lines of a packed model of CoreNLP's dependency parser: its sizes, then rows of numbers. */
final class ModelLines {

    private static final int BUFFER = 1 << 16;

    private final BufferedReader in;

    ModelLines(InputStream packed) throws IOException {
        this.in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(packed, BUFFER), StandardCharsets.UTF_8), BUFFER);
    }

    private String line() throws IOException {
        String line = in.readLine();
        if (line == null) {
            throw new EOFException("The model of the parser is cut off");
        }
        return line;
    }

    /** The size of the next line: "hiddenSize=1000". */
    int size() throws IOException {
        String line = line();
        return Integer.parseInt(line.substring(line.indexOf('=') + 1));
    }

    /** The parts of the next line: a name, or numbers only. */
    StringTokenizer parts() throws IOException {
        return new StringTokenizer(line(), " ");
    }

    /** The next lines of numbers. */
    float[][] rows(int count, int width) throws IOException {
        float[][] rows = new float[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = numbers(parts(), width);
        }
        return rows;
    }

    /** The numbers that are left of a line. */
    static float[] numbers(StringTokenizer line, int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = Float.parseFloat(line.nextToken());
        }
        return numbers;
    }
}
