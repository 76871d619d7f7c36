package org.depesche.web.rates;

import java.nio.file.Path;

/** The operator's table of exchange rates cannot be read. */
class BrokenRatesException extends RuntimeException {

    BrokenRatesException(Path file, int line, String reason) {
        super("Exchange rates in %s, line %d: %s".formatted(file, line, reason));
    }

    BrokenRatesException(Path file, String reason) {
        super("Exchange rates in %s: %s".formatted(file, reason));
    }
}
