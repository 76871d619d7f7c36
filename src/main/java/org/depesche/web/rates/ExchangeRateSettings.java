package org.depesche.web.rates;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The operator's exchange rates.
 *
 * @param exchangeRates a CSV file of the columns year, currency, euros for one unit, source; empty: nothing is converted
 */
@ConfigurationProperties("depesche")
record ExchangeRateSettings(@DefaultValue("") String exchangeRates) {}
