package org.depesche.web.rates;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in the log of a start that failed which line of the exchange rates is wrong, instead of a stack trace. */
class BrokenRatesAnalyzer extends AbstractFailureAnalyzer<BrokenRatesException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, BrokenRatesException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Mend the file or leave depesche.exchange-rates empty. A line is: year,currency,euros for one unit,source"
                        + " (2023,USD,0.9248,\"ECB, yearly average\").",
                cause);
    }
}
