package org.depesche.ops;

import java.util.Arrays;
import java.util.List;

/**
 * What {@code verify} is asked for.
 *
 * @param reportOnly whether to leave what differs as it is
 */
record VerifyOptions(boolean reportOnly) {

    static final String USAGE = """
            usage: verify [--report-only]
              compares the index with the database, article by article, and has the index take in anew what differs;
              the server may run meanwhile
              --report-only  only say what differs""";

    /** @throws IllegalArgumentException if they are not understood */
    static VerifyOptions parse(String[] arguments) {
        List<String> options = Arrays.asList(arguments).subList(1, arguments.length);
        for (String option : options) {
            if (!option.equals("--report-only")) {
                throw new IllegalArgumentException("There is no option " + option);
            }
        }
        return new VerifyOptions(!options.isEmpty());
    }
}
